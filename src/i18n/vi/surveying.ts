/** What a reader of coverage has to know of how it was worked out. */
export const surveying = {
  surveying: {
    note: {
      noUnits: 'Không có đơn vị hành chính nào có hiệu lực vào ngày đang xem, nên không có diện tích để tính.',
      noWards: 'Không có phường, xã nào có hiệu lực: mỗi thôn, tổ dân phố được tính như một đơn vị.',
      shapeless: '{n} đơn vị chưa có ranh giới: diện tích tính là 0, dân số không được tính.',
      drowned: '{n} đơn vị chỉ gồm mặt nước: diện tích tính là 0.',
      doubled: 'Ranh giới chồng lên nhau ở {n} đơn vị: phần chồng bị tính nhiều lần trong tổng diện tích.',
      stray: '{n} thôn, tổ dân phố không nằm trong phường, xã nào, nên không có trong các con số.',
      nobody: 'Dữ liệu không ghi dân số: chỉ tính được diện tích.',
      silent: '{n} thôn, tổ dân phố không ghi dân số, nên thiếu trong tổng dân số.',
      byArea: '{n} phường, xã không có dân số theo thôn: dân số được trải đều theo diện tích.',
      outside: '{n} người trong lưới dân số sống ngoài các đơn vị đang xem, nên không được tính.',
      unplacedPlaces: '{n} địa điểm ưu tiên chưa có vị trí trên bản đồ, nên không được tính.',
      noTechnology: '{n} trạm không ghi công nghệ, nên không được tính.',
      noYear: '{n} trạm dự kiến không ghi năm thực hiện, nên không được tính.',
      noOperator: '{n} trạm không ghi doanh nghiệp: chỉ được tính khi hỏi về mọi doanh nghiệp.',
      boundless: '{n} trạm không ghi bán kính và không có giả thiết nào đang bật áp dụng được, nên không được tính.',
      flattened: '{n} đơn vị được tính gần đúng bằng đa giác nhiều cạnh, vì cách tính chính xác không khép được.',
    },
  },
} as const
