const step = {
  drawn: { one: 'Vẽ {what:word} {name}', bare: 'Vẽ {what:word}', many: 'Vẽ {n} {what:word}' },
  added: { one: 'Thêm {what:word} {name}', bare: 'Thêm {what:word}', many: 'Thêm {n} {what:word}' },
  removed: { one: 'Xoá {what:word} {name}', bare: 'Xoá {what:word}', many: 'Xoá {n} {what:word}' },
  written: { one: 'Sửa {what:word} {name}', bare: 'Sửa {what:word}', many: 'Sửa hàng loạt: {n} {what:word}' },
  field: { one: 'Sửa {what:word} {name}: {field:word}', bare: 'Sửa {what:word}: {field:word}', many: 'Sửa hàng loạt: {n} {what:word}, {field:word}' },
  copied: { one: 'Chép thuộc tính sang {what:word} {name}', bare: 'Chép thuộc tính sang {what:word}', many: 'Chép thuộc tính sang {n} {what:word}' },
  numbered: { one: 'Đánh mã {what:word} {name}', bare: 'Đánh mã {what:word}', many: 'Đánh mã {n} {what:word}' },
  ducted: { one: 'Đặt {what:word} {name} vào cống {duct}', bare: 'Đặt {what:word} vào cống {duct}', many: 'Đặt {n} {what:word} vào cống {duct}' },
  ductedAll: { one: 'Đặt {what:word} {name} vào {ducts} cống', bare: 'Đặt {what:word} vào {ducts} cống', many: 'Đặt {n} {what:word} vào {ducts} cống' },
  unducted: { one: 'Lấy {what:word} {name} ra khỏi cống', bare: 'Lấy {what:word} ra khỏi cống', many: 'Lấy {n} {what:word} ra khỏi cống' },
} as const

/** What came along or was left. */
const caution = {
  intoCables: 'Đã chèn vào {n} tuyến cáp.',
  intoDucts: 'Đã chèn vào {n} tuyến cống.',
  ductFull: 'Cống {name} có {ways} ống nhưng đã dùng {used}. Kiểm tra lại số ống.',
  ductsFull: '{n} cống dùng quá số ống đang có. Kiểm tra lại số ống.',
  skipped: '{n} đối tượng không có trường này nên được giữ nguyên phần đó.',
  classified: 'Loại cột của {n} cột ăng ten đã đổi theo số đo.',
  followed: '{n} đối tượng dẫn theo mã cũ đã được đổi theo.',
  uncoded: '{n} đối tượng thuộc loại không đánh mã nên được giữ nguyên.',
  unhung: '{n} cáp không còn ghi treo trên cột.',
  unplacedCables: 'Cách đặt trong cống của {n} cáp đã được bỏ; chọn cách đặt mới khi biết.',
  released: 'Đã bỏ liên kết ở {n} đối tượng; hình giữ nguyên.',
  ductless: '{n} cáp vẫn ghi đặt trong cống, nhưng chưa rõ cống nào.',
} as const

/** Why a value cannot stand in its field. */
const fault = {
  missing: 'Mục bắt buộc. Nhập giá trị.',
  text: 'Cần một dòng chữ.',
  reference: 'Cần mã của một đối tượng.',
  flag: 'Chọn có hoặc không.',
  date: 'Cần một ngày có thật, ví dụ 2026-11-20.',
  url: 'Cần địa chỉ web bắt đầu bằng http:// hoặc https://.',
  choice: 'Giá trị không có trong danh sách. Chọn một giá trị.',
  texts: 'Cần danh sách gồm các dòng chữ.',
  number: 'Cần một số.',
  integer: 'Cần một số nguyên.',
  numbers: 'Cần danh sách gồm các số.',
  year: 'Cần năm từ {min:raw} đến {max:raw}.',
  least: 'Cần từ {min} trở lên.',
  most: 'Cần không quá {max}.',
  range: 'Cần từ {min} đến {max}\u00a0{unit:word}.',
  rangeBare: 'Cần từ {min} đến {max}.',
} as const

const shape = {
  type: 'Loại {kind:word} không nhận hình {geometry:word}. Chọn loại khác hoặc vẽ lại.',
  position: 'Toạ độ thiếu, không phải số hoặc nằm ngoài phạm vi kinh độ, vĩ độ. Nhập lại toạ độ.',
  line: 'Đường cần ít nhất hai đỉnh ở hai chỗ khác nhau. Vẽ thêm đỉnh.',
  area: 'Vùng cần ít nhất ba đỉnh không thẳng hàng. Vẽ thêm đỉnh.',
} as const

/** Why a mast is of its class. */
const mast = {
  disguised: 'Được nguỵ trang, hoà vào công trình.',
  ground: 'Dựng trên mặt đất.',
  rooftop: 'Lắp trên mái công trình.',
  tall: 'Cao {heightM}\u00a0m, quá {mostHeightM}\u00a0m.',
  tallForBuilding: 'Cao {heightM}\u00a0m, quá {limitM}\u00a0m ({percent}% của nhà cao {buildingM}\u00a0m).',
  low: 'Cao {heightM}\u00a0m, không quá {limitM}\u00a0m ({percent}% của nhà cao {buildingM}\u00a0m) và không quá {mostHeightM}\u00a0m.',
  wide: 'Nửa bề rộng {halfWidthM}\u00a0m, quá {mostHalfWidthM}\u00a0m.',
  narrow: 'Nửa bề rộng {halfWidthM}\u00a0m, không quá {mostHalfWidthM}\u00a0m.',
} as const

export const edit = {
  edit: {
    fixGone: 'Dữ liệu đã đổi nên cách sửa này không còn đúng. Kiểm tra lại rồi sửa.',
    fixing: 'Sửa theo đề nghị: {rule:word}',
    copied: 'Đã chép {n} đối tượng',
    none: 'Chưa có gì để thêm.',
    gone: 'Đối tượng không còn trong dự án. Chọn lại rồi làm.',
    same: 'Mọi giá trị đã như vậy, không có gì để đổi.',
    noFields: 'Các đối tượng đang chọn không có trường này.',
    noCodes: 'Các đối tượng đang chọn thuộc loại không đánh mã.',
    nothingToCopy: 'Đối tượng mẫu chưa có giá trị ở các trường đã chọn. Chọn trường khác.',
    onlyCables: 'Chỉ cáp mới đặt được vào cống. Bỏ chọn các đối tượng khác.',
    onlyDucts: 'Cáp chỉ đặt được vào cống. Chọn lại cống.',
    wrongValue: '{field:word}: {why:word}',
    step, caution, fault, shape, mast,
  },
} as const
