/** What the undergrounding programme is told with. */
export const burying = {
  burying: {
    source: 'Chương trình ngầm hoá',
    duct: 'Ống mới theo chương trình ngầm hoá, {street}, năm {year}',
    nobody: 'chủ chưa ghi',
    noSource: 'chưa ghi nguồn',
    reason: {
      score: 'Điểm chỉnh trang {score} trên 100, càng thấp càng nên làm sớm; nhiều nhất {most} điểm.',
      main: 'Đường chính: {roadClass:word}.',
      dig: 'Đào chung với {name}, từ {from:date} đến {to:date}, trên {length:length}.',
      year: 'Dữ liệu ghi phải hạ ngầm trước hết năm {year:raw}.',
      forbidden: 'Đường đã cấm treo cáp.',
      room: '{length:length} trong {all:length} cáp trục, cáp phân phối vừa ống còn trống.',
    },
    cost: {
      trenchSidewalkM: 'Đào, hoàn trả vỉa hè', trenchRoadwayM: 'Đào, hoàn trả lòng đường', ductWayM: 'Ống cáp, một lỗ', chamber: 'Hầm, bể cáp',
      pullCableM: 'Kéo cáp vào ống', removeCableM: 'Tháo cáp treo', removePole: 'Nhổ cột',
    },
    caution: {
      ask: '{n} cáp chạy dọc ống của {owner:word} không ghi là dùng chung: phải hỏi chủ ống trước, nên chưa tính là có chỗ.',
      full: '{n} cáp chạy dọc ống nhưng ống hết lỗ trống.',
      unsaid: '{n} cáp chạy dọc ống không ghi số lỗ nên chưa tính là có chỗ.',
      leaving: '{n} cáp chết hoặc sẽ tháo: chỉ tháo, không chuyển xuống ống.',
      price: 'Thiếu đơn giá nên chưa tính được khái toán.',
      short: 'Ống {name} thiếu {n} lỗ ở cuối năm {year:raw}: đổi năm hoặc đặt thêm ống.',
    },
    note: {
      how: 'Mỗi việc là một đoạn đường còn cáp treo. Chương trình xếp theo giá trị trên một đơn vị giới hạn, việc đào chung trước, rồi đổi chỗ đến khi không tốt hơn được nữa; không vượt giới hạn năm, không vượt số lỗ ống, trừ năm do người dùng khoá.',
      value: 'Giá trị = tổng điểm lý do × số km đường có cáp treo. Điểm nhiều nhất: điểm chỉnh trang thấp {score}, đường chính {main}, đào chung {dig} (chỉ trong năm đào chung được), năm trong dữ liệu {year} (nếu kịp), cấm treo {forbidden}, có ống trống {room}. Mỗi năm chờ bớt {late}%.',
      room: 'Cáp vừa ống khi chạy dọc ống không quá {within:m}, lệch hướng không quá {angle}°, trên ít nhất {overlap:m} hoặc nửa chiều dài cáp trong đoạn, và ống của chính doanh nghiệp hoặc ghi dùng chung còn lỗ. Mỗi cáp trục, cáp phân phối một lỗ; cáp thuê bao theo cùng, không tính lỗ. Chỗ hở ngắn hơn {within:m} coi như nối được. Ống mới có số lỗ bằng số cáp cộng {spare}; bể cáp tính ở hai đầu, và ở giữa nếu quy tắc đang bật cho khoảng cách.',
      dig: 'Đào chung: công trình ngành khác cách tim đường không quá {within:m}, trên ít nhất {overlap:m} hoặc nửa đoạn, trong vòng {months} tháng (một năm tính từ 01/01 đến 31/12). Tiền bớt là tiền đào của số mét chung.',
      counted: 'Đường, phường xã tính theo km đường có cáp treo; doanh nghiệp tính theo km cáp treo. Cáp không chạy dọc đường nào không tính.',
      noLimit: 'Chưa đặt giới hạn mỗi năm: mọi việc được xếp vào năm đáng làm nhất của nó.',
      unpriced: '{n} việc thiếu đơn giá nên không xếp được dưới giới hạn tiền.',
      price: 'Thiếu đơn giá: khái toán để trống ở những việc cần đơn giá đó.',
      prices: 'Đơn giá: {source:word}.',
      roles: '{n} cáp không ghi loại được tính như cáp phân phối.',
      outside: '{n} việc được người dùng đặt năm ngoài {from:raw}–{to:raw} nên chưa nằm trong chương trình.',
      past: 'Không tự xếp việc vào năm đã qua, trước {year:raw}.',
      short: 'Ống {name} thiếu {n} lỗ ở cuối năm {year:raw}.',
    },
  },
} as const
