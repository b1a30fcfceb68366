export const edit = {
  edit: {
    notYet: 'Chưa làm được việc này.',
    fixGone: 'Dữ liệu đã đổi nên cách sửa này không còn đúng. Kiểm tra lại rồi sửa.',
    fixing: 'Sửa theo đề nghị: {rule:word}',
    copied: 'Đã chép {n} đối tượng',
  },
} as const
