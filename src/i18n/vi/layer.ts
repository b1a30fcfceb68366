export const layer = {
  layer: {
    title: 'Lớp bản đồ',
    site: 'Cột ăng ten', station: 'Trạm của doanh nghiệp', pole: 'Cột treo cáp', trunk: 'Cáp treo trục', distribution: 'Cáp treo phân phối',
    drop: 'Cáp thuê bao', buried: 'Cáp ngầm', cable: 'Cáp chưa rõ cấp', duct: 'Cống bể cáp N1, N2', chamber: 'Hầm, hố, bể cáp', servicePoint: 'Điểm phục vụ',
    place: 'Địa điểm', village: 'Thôn, tổ dân phố', incident: 'Sự việc', utility: 'Điện, nước, chiếu sáng', works: 'Công trình sắp thi công',
    zone: 'Khu vực quy định', ward: 'Phường, xã', province: 'Tỉnh, thành phố', road: 'Đường', background: 'Nhà, mặt nước, cây xanh',
    radio: 'Công trình thu phát sóng', aerial: 'Cáp và cột treo cáp', underground: 'Hạ tầng kỹ thuật ngầm', people: 'Địa điểm, dân cư',
    others: 'Hạ tầng ngành khác', rules: 'Khu vực quy định', units: 'Đơn vị hành chính', ground: 'Nền trong dự án',
  },
} as const
