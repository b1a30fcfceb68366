/** The work area of sharing: its panel, its card, what was decided. */
export const sharing = {
  sharing: {
    title: 'Dùng chung hạ tầng',
    tab: { colocation: 'Cột ăng ten', poles: 'Cột cáp', ducts: 'Cống bể', works: 'Đào chung' },
    gone: 'Nhóm này không còn trong kết quả. Bấm “Tính lại” rồi chọn lại.',
    failed: 'Không tìm được các cơ hội dùng chung.',
    notKept: 'Không lưu được mức dùng chung.',
    noArea: 'Hãy vẽ một vùng hoặc chọn một đơn vị, khu vực có ranh giới.',
    file: '{subject}, {name}',
    step: { accepted: 'Chấp thuận dùng chung: {name}', rejected: 'Không chọn: {name}', open: 'Xét lại: {name}', plan: 'Chấp thuận phương án bớt cột, {n} nhóm' },
    did: {
      accepted: 'Đã chấp thuận {name}, thực hiện năm {year:raw}.', rejected: 'Đã ghi không chọn {name}.', open: '{name} trở lại chưa xét.',
      plan: 'Đã chấp thuận phương án cho {n} nhóm, thực hiện năm {year:raw}.',
    },
  },
} as const
