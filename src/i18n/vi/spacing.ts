/** Of rates, of distances between masts and of requests for new ones: reasons, obstacles, notes. */
export const spacing = {
  spacing: {
    preset: {
      auto: 'Theo tỉnh của dữ liệu',
      haiDuong: 'Hải Dương',
      bacNinh: 'Bắc Ninh',
      haNoi: 'Hà Nội',
      quangNam: 'Quảng Nam',
    },
    note: {
      empty: '{n} cột không có trạm và không ghi doanh nghiệp nào trên cột, nên không được tính là vị trí.',
      tenants: '{n} vị trí được tính là dùng chung nhờ danh sách doanh nghiệp ghi ở cột, dù dữ liệu chưa có đủ trạm của họ.',
      unnamed: '{n} trạm không ghi doanh nghiệp: được tính là trạm, nhưng không làm cho vị trí thành dùng chung.',
      outside: '{n} vị trí không nằm trong phường, xã nào đang có hiệu lực: chỉ có trong số chung.',
      chains: '{n} vị trí là một chuỗi cột, trạm nối nhau: hai đầu có thể cách nhau quá {m} m.',
      lost: '{n} trạm không ghi cột và chưa có vị trí trên bản đồ, nên không được tính.',
      noPhase: '{n} cột, trạm dự kiến làm, gỡ hoặc chuyển mà không ghi năm: các năm tới được tính như hiện nay.',
      noTarget: '{n} trạm dự kiến chuyển sang một cột không có trong dữ liệu: được tính tại chỗ cũ.',
      noBuilt: '{n} trạm không ghi năm xây dựng: được tính là có từ trước.',
    },
  },
} as const
