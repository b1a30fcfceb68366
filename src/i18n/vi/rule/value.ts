/** Of shapes, kinds, headings and values. */
export const value = {
  noGeometry: {
    name: 'Chưa có vị trí', means: 'Đối tượng có thuộc tính nhưng chưa có toạ độ.',
    matters: 'Chưa hiện trên bản đồ, không tham gia phép đo và kiểm tra.',
    todo: 'Mở bảng dữ liệu, chọn "Chưa đặt được", rồi nhập toạ độ hoặc đặt lên bản đồ.',
  },
  emptyGeometry: {
    name: 'Hình rỗng', means: 'Đối tượng có hình nhưng không có điểm nào.', matters: 'Chưa hiện trên bản đồ, không tham gia kiểm tra.',
    todo: 'Vẽ lại hình hoặc nhập toạ độ.',
  },
  noCoordinates: {
    name: 'Hình thiếu toạ độ', means: 'Hình được khai nhưng không kèm toạ độ.', matters: 'Đối tượng chưa hiện trên bản đồ.',
    todo: 'Vẽ lại hoặc nhập toạ độ.',
  },
  geometryType: {
    name: 'Loại hình không có', means: 'Loại hình ghi trong tệp không có trong GeoJSON.', matters: 'Đối tượng chưa hiện trên bản đồ.',
    todo: 'Đổi thành điểm, đường hoặc vùng trong phần mềm nguồn.',
  },
  geometryShape: {
    name: 'Toạ độ sai cấu trúc', means: 'Toạ độ không xếp đúng kiểu của điểm, đường hoặc vùng.', matters: 'Đối tượng chưa hiện trên bản đồ.',
    todo: 'Vẽ lại hoặc xuất lại từ phần mềm nguồn.',
  },
  position: {
    name: 'Toạ độ không phải số', means: 'Một toạ độ chứa chữ hoặc ký tự lạ.', matters: 'Đối tượng chưa hiện trên bản đồ.',
    todo: 'Sửa toạ độ trong tệp nguồn hoặc nhập lại tại đây.',
  },
  notFinite: {
    name: 'Toạ độ vô hạn', means: 'Toạ độ là vô hạn hoặc không xác định.', matters: 'Đối tượng chưa hiện trên bản đồ.', todo: 'Nhập lại toạ độ.',
  },
  outOfRange: {
    name: 'Toạ độ ngoài Trái Đất', means: 'Kinh độ quá 180° hoặc vĩ độ quá 90°.', matters: 'Thường do nhầm cột, thiếu hoặc thừa chữ số.',
    todo: 'Kiểm tra cột toạ độ và dấu thập phân trong tệp nguồn.',
  },
  ambiguousNumber: {
    name: 'Số đọc được nhiều cách', means: 'Một số có dấu chấm, dấu phẩy có thể là phần nghìn hoặc phần thập phân.',
    matters: 'Đọc nhầm sẽ đặt đối tượng rất xa chỗ thật.', todo: 'Viết lại số với dấu thập phân rõ ràng.',
  },
  shortLine: {
    name: 'Đường chỉ có một điểm', means: 'Một đường cần ít nhất hai điểm.', matters: 'Không đo được chiều dài, chưa hiện trên bản đồ.',
    todo: 'Thêm điểm, hoặc đổi thành đối tượng điểm.',
  },
  shortRing: {
    name: 'Vùng thiếu đỉnh', means: 'Một vùng cần ít nhất ba đỉnh.', matters: 'Không đo được diện tích, chưa hiện trên bản đồ.',
    todo: 'Vẽ lại ranh giới vùng.',
  },
  geometryOfKind: {
    name: 'Hình không hợp với loại', means: 'Ví dụ: cột ăng ten lại là một đường, cáp lại là một điểm.',
    matters: 'Đối tượng không được kiểm tra đúng cách.', todo: 'Chọn loại khác cho đối tượng hoặc vẽ lại hình.',
  },
  structure: {
    name: 'Hình sai quy định GeoJSON', means: 'Hình không đạt phép kiểm tra theo chuẩn GeoJSON.', matters: 'Phần mềm khác có thể không mở được.',
    todo: 'Vẽ lại hoặc xuất lại từ phần mềm nguồn.',
  },
  nesting: {
    name: 'Số tầng toạ độ sai', means: 'Toạ độ có số tầng không khớp loại hình; đã sửa loại hình.', matters: 'Không ảnh hưởng đến vị trí.',
    todo: 'Không cần làm gì.',
  },
  textNumbers: {
    name: 'Toạ độ viết dạng chữ', means: 'Toạ độ viết như chữ; đã đổi thành số.', matters: 'Không ảnh hưởng đến vị trí.',
    todo: 'Không cần làm gì.',
  },
  swapped: {
    name: 'Đảo vĩ độ, kinh độ', means: 'Tệp viết vĩ độ trước kinh độ; đã đổi lại thứ tự.',
    matters: 'Nếu không đổi, đối tượng rơi ra ngoài Việt Nam.', todo: 'So vài đối tượng với nền bản đồ để chắc vị trí đúng.',
  },
  northFirst: {
    name: 'Đảo X, Y', means: 'Tệp viết X (bắc) trước Y (đông) theo lối Việt Nam; đã đổi lại thứ tự.',
    matters: 'Không ảnh hưởng nếu đối tượng nằm đúng chỗ.', todo: 'So vài đối tượng với nền bản đồ để chắc vị trí đúng.',
  },
  openRing: {
    name: 'Vùng chưa khép kín', means: 'Điểm cuối của ranh giới không trùng điểm đầu; đã khép.', matters: 'Không ảnh hưởng nếu chỗ hở nhỏ.',
    todo: 'Xem lại vùng có chỗ hở lớn.',
  },
  wrongTurn: {
    name: 'Chiều vòng ngược', means: 'Ranh giới vẽ ngược chiều quy định; đã đảo chiều.', matters: 'Không ảnh hưởng đến vị trí và diện tích.',
    todo: 'Không cần làm gì.',
  },
  emptyPart: {
    name: 'Phần hình rỗng', means: 'Hình nhiều phần có phần không có điểm nào; đã bỏ phần đó.', matters: 'Không ảnh hưởng đến phần còn lại.',
    todo: 'Không cần làm gì.',
  },
  replaced: {
    name: 'Đã có vị trí', means: 'Đối tượng trước đây chưa đặt được nay đã có vị trí.', matters: 'Nay được hiện và được tính.',
    todo: 'Không cần làm gì.',
  },
  selfCrossing: {
    name: 'Ranh giới tự cắt', means: 'Ranh giới của vùng cắt qua chính nó, như hình số 8.',
    matters: 'Diện tích, dân số trong vùng tính ra sẽ sai.', todo: 'Sửa các đỉnh quanh chỗ cắt trong phần mềm nguồn.',
  },
  selfTouch: {
    name: 'Ranh giới chạm chính nó', means: 'Ranh giới đi qua một đỉnh hai lần.', matters: 'Phần mềm khác có thể coi là lỗi.',
    todo: 'Tách thành hai vùng, hoặc dời đỉnh.',
  },
  holeOutside: {
    name: 'Phần khoét nằm ngoài', means: 'Phần khoét không nằm trong vùng.', matters: 'Diện tích tính ra sẽ sai.',
    todo: 'Vẽ lại hoặc bỏ phần khoét.',
  },
  lineCrossing: {
    name: 'Đường tự cắt', means: 'Tuyến đi cắt qua chính nó.', matters: 'Có thể các đỉnh bị xếp sai thứ tự, chiều dài sẽ sai.',
    todo: 'Kiểm tra thứ tự các đỉnh; nếu tuyến đúng là như vậy thì chấp nhận.',
  },
  zeroLength: {
    name: 'Đường dài 0 m', means: 'Mọi điểm của đường trùng nhau.', matters: 'Tuyến không có chiều dài nên không được tính.',
    todo: 'Vẽ lại tuyến hoặc xoá đối tượng.',
  },
  noArea: {
    name: 'Vùng không có diện tích', means: 'Các đỉnh của vùng nằm trên một đường thẳng.', matters: 'Diện tích bằng 0, không gì nằm trong vùng.',
    todo: 'Vẽ lại ranh giới.',
  },
  outsideVietnam: {
    name: 'Nằm ngoài Việt Nam', means: 'Toạ độ đúng dạng nhưng ở ngoài lãnh thổ Việt Nam.',
    matters: 'Thường do chọn sai hệ toạ độ hoặc đảo kinh độ, vĩ độ.', todo: 'Kiểm tra hệ toạ độ và thứ tự cột rồi nhập lại.',
  },
  kindFromName: {
    name: 'Hiểu loại theo tên tệp', means: 'Loại đối tượng được đoán từ tên tệp.',
    matters: 'Nếu đoán sai, đối tượng được kiểm tra theo quy tắc khác.', todo: 'Xem vài đối tượng; nếu sai, nhập lại và chọn loại.',
  },
  groundFromName: {
    name: 'Phân loại nền theo tên tệp', means: 'Tệp chỉ nói là nhà, thửa đất, mặt nước… ở tên tệp; từng đối tượng không ghi.',
    matters: 'Nhà, thửa đất được dùng để kiểm tra cáp đi qua.', todo: 'Xem vài đối tượng; nếu sai, sửa ô Phân loại.',
  },
  kindFromHeadings: {
    name: 'Hiểu loại theo tên cột', means: 'Loại đối tượng được đoán từ tên các cột.',
    matters: 'Nếu đoán sai, đối tượng được kiểm tra theo quy tắc khác.', todo: 'Xem vài đối tượng; nếu sai, nhập lại và chọn loại.',
  },
  kind: {
    name: 'Chưa rõ loại đối tượng', means: 'Có vài loại đều hợp nên chương trình không tự chọn.',
    matters: 'Đối tượng tạm nằm ở nền bản đồ, chưa được kiểm tra.', todo: 'Nhập lại tệp và chọn loại trong hộp câu hỏi.',
  },
  kindOpen: {
    name: 'Chưa rõ loại đối tượng', means: 'Tên tệp và tên cột không cho biết đây là gì.',
    matters: 'Đối tượng tạm nằm ở nền bản đồ, chưa được kiểm tra.', todo: 'Nhập lại tệp và chọn loại trong hộp câu hỏi.',
  },
  kindNamed: {
    name: 'Hiểu loại theo chữ trong tệp', means: 'Loại ghi bằng chữ khác đã được hiểu theo tên dùng ở đây.',
    matters: 'Nếu hiểu sai, đối tượng được kiểm tra theo quy tắc khác.', todo: 'Xem vài đối tượng; nếu sai, chọn lại loại.',
  },
  kindUnknown: {
    name: 'Loại không có trong chương trình', means: 'Tệp ghi một loại mà chương trình không có.',
    matters: 'Đối tượng tạm nằm ở nền bản đồ, chưa được kiểm tra.', todo: 'Chọn một loại có sẵn gần nhất cho các đối tượng này.',
  },
  headingMapped: {
    name: 'Đã ghép cột', means: 'Một cột của tệp được hiểu là một thuộc tính của chương trình.', matters: 'Nếu ghép sai, số liệu nằm nhầm chỗ.',
    todo: 'Xem vài đối tượng; nếu sai, nhập lại và ghép cột khác.',
  },
  headingScaled: {
    name: 'Đã đổi đơn vị', means: 'Cột ghi đơn vị khác nên giá trị được nhân lên cho đúng đơn vị.',
    matters: 'Đổi nhầm đơn vị làm sai chiều cao, chiều dài nhiều lần.', todo: 'Xem vài giá trị so với sổ gốc.',
  },
  heading: {
    name: 'Cột có thể ghép', means: 'Tên cột giống một thuộc tính nhưng chưa đủ chắc nên giữ nguyên.',
    matters: 'Thông tin trong cột chưa được dùng khi kiểm tra.', todo: 'Nhập lại tệp và ghép cột nếu đúng.',
  },
  required: {
    name: 'Thiếu thông tin bắt buộc', means: 'Một thuộc tính cần có đang để trống.',
    matters: 'Đối tượng chưa kiểm tra được đầy đủ và chưa nộp hồ sơ được.', todo: 'Mở bảng dữ liệu, lọc ô trống và điền thêm.',
  },
  composed: {
    name: 'Chữ Việt tổ hợp', means: 'Dấu tiếng Việt viết rời khỏi chữ cái; đã chuyển về dựng sẵn.',
    matters: 'Nếu không chuyển, tìm kiếm và ghép tên sẽ không khớp.', todo: 'Không cần làm gì.',
  },
  mojibake: {
    name: 'Chữ Việt bị vỡ', means: 'Chữ bị hiện sai do nhầm bảng mã; đã khôi phục.', matters: 'Một số chữ có thể khôi phục chưa đúng.',
    todo: 'Đọc lại tên các đối tượng liên quan.',
  },
  stripped: {
    name: 'Ký tự ẩn trong chữ', means: 'Có ký tự điều khiển không nhìn thấy; đã bỏ.', matters: 'Ký tự này làm hỏng bảng in và tìm kiếm.',
    todo: 'Không cần làm gì.',
  },
  converted: {
    name: 'Đã viết lại giá trị', means: 'Giá trị được viết lại theo kiểu dữ liệu, ví dụ "12m" thành 12.', matters: 'Nếu hiểu sai, số liệu sẽ sai.',
    todo: 'Xem vài giá trị so với tệp gốc.',
  },
  valueUnknown: {
    name: 'Giá trị không hiểu được', means: 'Giá trị không thuộc danh sách hoặc không đúng kiểu.',
    matters: 'Thuộc tính coi như để trống khi kiểm tra; bản gốc vẫn được giữ.', todo: 'Chọn giá trị đúng ở bảng thuộc tính.',
  },
  valueAmbiguous: {
    name: 'Giá trị hiểu được nhiều cách', means: 'Ví dụ "3.500" có thể là 3,5 hoặc 3500.',
    matters: 'Hiểu sai sẽ làm sai kết quả kiểm tra nên chương trình không tự chọn.',
    todo: 'Nhập lại giá trị ở bảng thuộc tính; bản gốc vẫn được giữ.',
  },
  valueOutOfRange: {
    name: 'Giá trị ngoài khoảng hợp lý', means: 'Con số lớn hoặc nhỏ hơn mức có thể có trong thực tế.',
    matters: 'Thường do nhầm đơn vị hoặc gõ thừa chữ số.', todo: 'So với sổ gốc rồi sửa; nếu đúng là như vậy thì chấp nhận.',
  },
  more: {
    name: 'Còn phát hiện cùng loại', means: 'Có quá nhiều phát hiện giống nhau nên phần còn lại chỉ được đếm.',
    matters: 'Danh sách không nêu hết từng đối tượng.', todo: 'Sửa nguyên nhân chung trong tệp nguồn rồi nhập lại.',
  },
} as const
