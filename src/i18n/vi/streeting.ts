/** What streets and their scores are told with. */
export const streeting = {
  streeting: {
    fact: {
      load: '{n} cột có cáp và ghi sức treo: trung bình dùng {mean}% sức treo, {over} cột quá sức treo ({share}%). Tính trung bình hai tỉ lệ, trừ hết điểm từ {full}%.',
      loadUnsaid: '{n} cột có cáp chưa ghi sức treo hoặc đã xem xét: không tính.',
      bundling: '{loose} trong {said} đoạn cáp đi chung khoảng cột ghi là chưa bó hoặc không có dây treo ({share}%); trừ hết điểm từ {full}%.',
      bundlingUnsaid: '{n} đoạn cáp đi chung khoảng cột chưa ghi bó cáp, dây treo: không tính.',
      alone: 'Không có khoảng cột nào treo từ hai cáp.',
      crossings: '{n} chỗ cáp qua đường quá thấp hoặc thiếu biển báo độ cao trên {length:length} đường, {perKm} chỗ mỗi km; trừ hết điểm từ {full} chỗ mỗi km.',
      loose: '{dead:length} cáp chết và {open:length} cáp có đầu hở trong {metres:length} cáp treo ({share}%); trừ hết điểm từ {full}%.',
      signs: '{noSign} trong {poles} cột thiếu biển chủ sở hữu, {noTag} trong {cables} cáp thiếu thẻ ({share}%); trừ hết điểm từ {full}%.',
      signsUnsaid: '{n} cột và cáp chưa ghi biển, thẻ: không tính.',
      sides: '{strewn:length} trong {length:length} đường có cáp của từ hai doanh nghiệp đi hai bên đường hoặc thành nhiều tuyến một bên ({share}%); trừ hết điểm từ {full}%.',
      law: '{n} phát hiện khác ở mức lỗi, cảnh báo trên {length:length} đường, {perKm} mỗi km; trừ hết điểm từ {full} mỗi km.',
      pack: 'Theo {pack}, bản {version}, đường theo tim đường của dữ liệu.',
    },
    note: {
      belong: 'Cáp và cột thuộc đường gần nhất trong {within:length} (đường rộng: nửa bề rộng cộng 3\u00a0m), cáp lệch hướng không quá {angle}°. Đường chia đoạn ở chỗ gặp đường có tên, mỗi đoạn từ {section:length}.',
      off: '{metres:length} cáp treo không dọc đường nào: không tính vào điểm của đường.',
      nameless: '{n} đường chưa có tên: mỗi đường tính riêng.',
      notYet: '{n} tuyến cáp đề xuất hoặc quy hoạch: chưa tính.',
      walls: '{n} tuyến cáp đi tường: không tính là cáp treo.',
      offFindings: '{n} phát hiện không nằm trên đường nào: không tính vào điểm của đường.',
    },
  },
} as const
