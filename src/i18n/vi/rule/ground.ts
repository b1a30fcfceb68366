/** Of where plant is. */
export const ground = {
  lowCrossing: {
    name: 'Cáp vượt đường quá thấp', means: 'Cáp treo cắt tim đường, điểm thấp nhất ghi cho cả tuyến cáp thấp hơn mức của quy định.',
    matters: 'Xe cao có thể vướng, kéo đứt cáp và đổ cột.', todo: 'Đo lại tại chỗ vượt; nâng cáp, thay cột cao hơn hoặc hạ ngầm đoạn qua đường.',
  },
  heightSign: {
    name: 'Thiếu biển báo độ cao', means: 'Cáp vượt đường ghi là không có biển báo độ cao. Trong một bó chỉ báo cáp thấp nhất; cáp chưa ghi có biển hay không thì không báo.',
    matters: 'Người lái xe cao không biết có qua được không.', todo: 'Gắn biển tại điểm thấp nhất của cáp thấp nhất, rồi ghi lại vào dữ liệu.',
  },
  railDistance: {
    name: 'Cột gần đường sắt', means: 'Chân cột gần đường sắt hơn mức của quy định. Khoảng cách đo tới tim đường vẽ trên bản đồ; mép nền đường còn gần hơn.',
    matters: 'Cột đổ có thể chắn đường tàu.', todo: 'Dời cột ra xa, hạ thấp cột, hoặc tìm văn bản chấp thuận.',
  },
  nearPower: {
    name: 'Trong hành lang lưới điện', means: 'Cáp treo, cột hoặc tuyến ngầm nằm trong hành lang đường điện. Đo từ đường vẽ trên bản đồ; dây ngoài cùng còn gần hơn. Cáp treo giữa hai cột của ngành điện và đường dây dưới 1 kV không tính. Dưới 5 m dọc đường dây coi là giao chéo; cáp thuê bao giao chéo không báo.',
    matters: 'Nguy hiểm điện giật, cháy cáp khi dây đứt hoặc võng.', todo: 'Đo khoảng cách tại hiện trường cùng đơn vị điện lực; dời tuyến, hạ ngầm hoặc bọc cách điện.',
  },
  overBuilding: {
    name: 'Cáp đi trên nhà', means: 'Cáp trục hoặc cáp phân phối treo qua trên nhà ít nhất 1 m chiều dài. Cáp thuê bao vào nhà không tính. Mức 1 m là của chương trình; độ cao trên mái chưa biết.',
    matters: 'Cản việc xây, sửa nhà; cáp đứt rơi xuống mái.', todo: 'Xem tại hiện trường; dời cáp ra đường hoặc thoả thuận với chủ nhà.',
  },
  throughPlots: {
    name: 'Cáp qua thửa đất', means: 'Cáp trục hoặc cáp phân phối, treo hay ngầm, đi trong thửa đất, sâu hơn 1 m kể từ ranh. Thửa có tim đường đi qua coi là đường; thửa ghi chủ là chính chủ cáp không tính. Ai có quyền sử dụng đất, đã thoả thuận hay chưa thì bản đồ không cho biết. Mức 1 m là của chương trình.',
    matters: 'Chủ đất xây dựng, sửa chữa có thể phải tháo cáp; thiệt hại phải bồi thường.', todo: 'Đối chiếu hồ sơ địa chính; tìm văn bản thoả thuận với người sử dụng đất, hoặc dời cáp ra đường.',
  },
  looseEnd: {
    name: 'Đầu cáp bỏ lửng', means: 'Đầu cáp trục hoặc cáp phân phối treo không có cột, trụ, bể cáp, tủ, nhà hay cáp khác trong 5 m. Mức 5 m là của chương trình.',
    matters: 'Có thể là cáp cắt bỏ còn treo, hoặc dữ liệu vẽ thiếu.', todo: 'Xem tại hiện trường: thu hồi đoạn thừa, hoặc vẽ tiếp tuyến cho đủ.',
  },
  cover: {
    name: 'Ống đặt nông', means: 'Độ sâu từ mặt hè, mặt đường tới ống trên cùng nhỏ hơn mức cho loại mặt và loại ống. Ống chưa ghi độ sâu hoặc mặt trên thì không báo.',
    matters: 'Xe nặng làm vỡ ống; đào sửa vỉa hè dễ cắt cáp.', todo: 'Kiểm tra hồ sơ hoàn công; đặt tấm bê tông bảo vệ hoặc hạ sâu khi cải tạo.',
  },
  separation: {
    name: 'Gần đường ống, cáp ngầm khác', means: 'Tuyến ngầm song song (lệch không quá 15°) ít nhất 5 m với ống nước, cống, cáp điện ngầm ở gần hơn mức. Đo từ tim tới tim như vẽ; thành ống còn gần hơn. Mức 15° và 5 m là của chương trình.',
    matters: 'Sửa bên này dễ làm hỏng bên kia; cáp điện có thể gây nhiễu, hỏng cáp.', todo: 'Đối chiếu hồ sơ hoàn công vì bản vẽ có thể lệch; khi cải tạo thì tách ra hoặc đặt vách ngăn.',
  },
  chamberPlace: {
    name: 'Hầm, hố sai chỗ', means: 'Hầm, hố nằm trong lòng hai đường giao nhau, hoặc sát cơ quan, trường học, cơ sở y tế, chợ, bến. Khoảng cách là quy ước để dò.',
    matters: 'Mở nắp cản xe, cản người ra vào; khó bảo dưỡng.', todo: 'Xem tại hiện trường; khi cải tạo thì dời hầm, hố khỏi nút giao và lối ra vào.',
  },
  chamberSpacing: {
    name: 'Hầm, hố quá thưa', means: 'Khoảng cách dọc tuyến giữa hai hầm, hố lớn hơn mức. Đầu tuyến được coi như có hầm, hố.',
    matters: 'Khó kéo, thay và sửa cáp.', todo: 'Bổ sung hầm, hố khi cải tạo, hoặc vẽ thêm hầm, hố còn thiếu trong dữ liệu.',
  },
} as const
