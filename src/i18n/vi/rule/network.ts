/** Of how objects stand to each other, to the map and to themselves. Distances here are the program's own, not of any document. */
export const network = {
  dangling: {
    name: 'Tham chiếu không tới đâu', means: 'Đối tượng ghi mã của một đối tượng khác không có trong dự án.',
    matters: 'Không tính được cáp nào treo trên cột nào, ống nào còn trống, trạm nào dùng cột nào.', todo: 'Sửa mã cho đúng, nhập thêm dữ liệu còn thiếu, hoặc xoá tham chiếu.',
  },
  freeEnd: {
    name: 'Đầu cáp hở', means: 'Đầu cáp hoặc đầu ống dừng cách cột, bể cáp không quá 5 m nhưng không trùng. Mức 5 m là của chương trình, không phải quy định.',
    matters: 'Tuyến bị coi là đứt tại đây: không dò được đường cáp, không tính được sức treo.', todo: 'Bấm Sửa để đưa đầu tuyến vào đúng cột, hoặc tự kéo đầu tuyến trên bản đồ.',
  },
  zeroLength: {
    name: 'Hình không có độ lớn', means: 'Đường dài 0 m, hoặc vùng không có diện tích.', matters: 'Không đo được, khó thấy trên bản đồ.', todo: 'Vẽ lại hình hoặc xoá đối tượng.',
  },
  duplicate: {
    name: 'Đối tượng trùng', means: 'Hai đối tượng cùng loại, cùng chủ, cùng trạng thái có hình trùng hoàn toàn.', matters: 'Chiều dài, số cột, số cáp bị tính hai lần.',
    todo: 'Giữ một đối tượng, xoá đối tượng kia. Bấm Sửa khi hai bên giống hệt nhau; nếu là hai đối tượng thật, chấp nhận kèm lý do.',
  },
  occupancy: {
    name: 'Vượt sức chứa', means: 'Số cáp, số ống đã dùng hoặc số đơn vị dùng chung nhiều hơn sức chứa đã ghi.', matters: 'Phương án dùng chung và hạ ngầm tính trên chỗ trống không có thật.',
    todo: 'Đối chiếu tại hiện trường; sửa sức chứa hoặc chuyển bớt cáp sang chỗ khác.',
  },
  wardMismatch: {
    name: 'Sai phường, xã', means: 'Phường, xã đã ghi khác phường, xã mà đối tượng đứng trên bản đồ. Gần ranh giới dưới 15 m thì không báo; mức này là của chương trình.',
    matters: 'Đối tượng bị tính vào số liệu của đơn vị khác.', todo: 'Bấm Sửa để ghi theo vị trí, hoặc sửa vị trí nếu toạ độ sai.',
  },
  selfCrossing: {
    name: 'Tự cắt', means: 'Tuyến hoặc ranh giới cắt qua chính nó.', matters: 'Diện tích và phép giao của vùng bị sai; tuyến cáp thường bị vẽ nhầm thứ tự đỉnh.', todo: 'Kéo các đỉnh quanh chỗ cắt cho đúng.',
  },
  sharpBack: {
    name: 'Quay ngược', means: 'Tuyến đi tới một đỉnh rồi quay lại đúng đường cũ (lệch dưới 2°). Mức này là của chương trình.', matters: 'Chiều dài bị cộng thêm đoạn đi và về.',
    todo: 'Xoá đỉnh thừa; nếu cáp đi vòng thật, chấp nhận kèm lý do.',
  },
  stationOff: {
    name: 'Trạm xa vị trí', means: 'Trạm đứng cách cột ăng ten của nó hơn 20 m. Mức 20 m là của chương trình, không phải quy định.', matters: 'Vùng phủ và khoảng cách được tính từ chỗ sai.',
    todo: 'Bấm Sửa để đưa trạm về vị trí, hoặc sửa mã vị trí nếu ghi nhầm.',
  },
  impossible: {
    name: 'Giá trị không thể có', means: 'Giá trị nằm ngoài khoảng có thể, bằng 0 ở chỗ không thể bằng 0, hoặc trái với trạng thái.', matters: 'Các phép tính và kiểm tra dùng giá trị này sẽ sai.',
    todo: 'Sửa giá trị; chưa biết thì để trống.',
  },
  planWithoutYear: {
    name: 'Quy hoạch thiếu năm', means: 'Đối tượng ở trạng thái quy hoạch nhưng chưa ghi năm thực hiện.', matters: 'Không xếp được vào chương trình từng năm.', todo: 'Ghi năm thực hiện.',
  },
  polesOff: {
    name: 'Cột xa tuyến', means: 'Cáp ghi treo trên một cột cách tuyến hơn 1 m. Mức 1 m là của chương trình.', matters: 'Sức treo được tính cho cột không có cáp đi qua.',
    todo: 'Kéo tuyến về cột, hoặc bỏ cột khỏi danh sách.',
  },
  polesUnnamed: {
    name: 'Thiếu cột trong danh sách', means: 'Đỉnh của cáp nằm đúng trên cột nhưng danh sách cột của cáp không ghi cột đó.', matters: 'Xoá hoặc chuyển cột có thể bỏ sót cáp này.',
    todo: 'Bấm Sửa để ghi lại danh sách theo thứ tự trên tuyến.',
  },
} as const
