/** Of files as a whole, and of what makes an object. */
export const file = {
  empty: {
    name: 'Tệp rỗng', means: 'Tệp không có nội dung nào.', matters: 'Không có gì để đưa lên bản đồ.',
    todo: 'Xuất lại tệp từ phần mềm nguồn rồi nhập lại.',
  },
  unreadable: {
    name: 'Tệp không đọc được', means: 'Nội dung tệp không đúng JSON ngay từ đầu.', matters: 'Không đối tượng nào trong tệp được đưa vào dự án.',
    todo: 'Mở tệp bằng trình soạn thảo tại dòng, cột đã nêu, hoặc xuất lại GeoJSON.',
  },
  notGeojson: {
    name: 'Không phải GeoJSON', means: 'Tệp là JSON nhưng không phải dữ liệu bản đồ.', matters: 'Không đối tượng nào được đưa vào dự án.',
    todo: 'Trong phần mềm nguồn, chọn xuất dạng GeoJSON.',
  },
  otherFormat: {
    name: 'Định dạng khác', means: 'Tệp là bảng tính, bản vẽ, văn bản hoặc định dạng bản đồ khác GeoJSON.', matters: 'Không đối tượng nào được đưa vào dự án.',
    todo: 'Mở tệp bằng phần mềm đã tạo ra nó hoặc QGIS, rồi xuất ra GeoJSON.',
  },
  tooDeep: {
    name: 'Cấu trúc lồng quá sâu', means: 'Tệp lồng nhiều tầng hơn mọi dữ liệu bản đồ.',
    matters: 'Tệp như vậy có thể làm treo máy nên không được đọc.', todo: 'Kiểm tra nguồn gốc tệp; xin lại tệp từ nơi gửi.',
  },
  tooMany: {
    name: 'Quá nhiều đối tượng', means: 'Tệp có nhiều đối tượng hơn mức một máy văn phòng giữ được.',
    matters: 'Mở hết có thể làm trình duyệt dừng.', todo: 'Chia tệp theo phường, xã rồi mở từng phần.',
  },
  tooLarge: {
    name: 'Tệp quá lớn', means: 'Tệp lớn hơn mức chương trình đọc được.', matters: 'Không đối tượng nào trong tệp được đưa vào dự án.',
    todo: 'Chia tệp theo phường, xã hoặc theo loại đối tượng.',
  },
  newerProject: {
    name: 'Dự án của bản mới hơn', means: 'Tệp dự án được lưu bằng bản chương trình mới hơn bản đang dùng.',
    matters: 'Mở bằng bản cũ có thể làm mất phần dữ liệu mới.', todo: 'Cập nhật chương trình rồi mở lại tệp.',
  },
  noFeatures: {
    name: 'Tệp không có đối tượng', means: 'Tệp đúng định dạng nhưng danh sách đối tượng trống.',
    matters: 'Có thể khi xuất đã chọn nhầm lớp hoặc bộ lọc.', todo: 'Kiểm tra lớp được chọn khi xuất rồi xuất lại.',
  },
  endOfFile: {
    name: 'Tệp bị cắt cụt', means: 'Tệp kết thúc giữa chừng, thường do chép hoặc tải chưa xong.', matters: 'Đối tượng cuối có thể thiếu hoặc sai.',
    todo: 'Xin lại tệp đầy đủ và so số đối tượng với nơi gửi.',
  },
  syntax: {
    name: 'Sai cú pháp giữa tệp', means: 'Từ một chỗ trong tệp trở đi, nội dung không đúng JSON.',
    matters: 'Các đối tượng phía sau chỗ đó chưa được đọc.', todo: 'Sửa tại dòng đã nêu hoặc xuất lại tệp.',
  },
  comma: {
    name: 'Thiếu hoặc thừa dấu phẩy', means: 'Giữa các đối tượng có dấu phẩy sai chỗ; chương trình vẫn đọc được.',
    matters: 'Phần mềm khác có thể từ chối tệp này.', todo: 'Không cần làm gì. Tệp xuất ra từ đây đã đúng.',
  },
  utf16: {
    name: 'Tệp mã hoá UTF-16', means: 'Tệp dùng bảng mã UTF-16; đã chuyển sang UTF-8.', matters: 'GeoJSON quy định dùng UTF-8.',
    todo: 'Không cần làm gì.',
  },
  encoding: {
    name: 'Chữ Việt sai bảng mã', means: 'Một số chữ không phải UTF-8 nên có thể hiện sai dấu.',
    matters: 'Tên đường, tên chủ sở hữu sai sẽ không tìm và không ghép được.', todo: 'Chọn bảng mã đúng khi nhập, hoặc lưu lại tệp bằng UTF-8.',
  },
  crsMember: {
    name: 'Tệp ghi hệ toạ độ riêng', means: 'Tệp có mục khai báo hệ toạ độ; chuẩn GeoJSON luôn dùng WGS 84.',
    matters: 'Phần mềm khác có thể hiểu vị trí theo cách khác.', todo: 'Không cần làm gì nếu đối tượng nằm đúng chỗ trên bản đồ.',
  },
  crsConverted: {
    name: 'Đã chuyển hệ toạ độ', means: 'Toạ độ bằng mét đã được chuyển sang kinh độ, vĩ độ WGS 84.',
    matters: 'Nếu hệ toạ độ nguồn ghi sai, mọi đối tượng sẽ lệch cùng một khoảng.',
    todo: 'So vài đối tượng với nền bản đồ; nếu lệch, nhập lại và chọn hệ khác.',
  },
  crsUnknown: {
    name: 'Hệ toạ độ chưa biết', means: 'Tệp ghi một hệ toạ độ mà chương trình không có.', matters: 'Chưa thể đặt đối tượng lên bản đồ cho đúng.',
    todo: 'Hỏi nơi gửi về hệ toạ độ và kinh tuyến trục, rồi chọn khi nhập lại.',
  },
  crsContradicts: {
    name: 'Hệ toạ độ ghi không khớp', means: 'Tệp ghi hệ toạ độ bằng mét nhưng toạ độ lại bằng độ.',
    matters: 'Một trong hai là sai; vị trí đang theo toạ độ bằng độ.', todo: 'So vài đối tượng với nền bản đồ để chắc vị trí đúng.',
  },
  crs: {
    name: 'Chưa rõ múi chiếu', means: 'Toạ độ bằng mét, nhưng tệp không ghi kinh tuyến trục và múi chiếu.',
    matters: 'Chọn sai múi có thể lệch hàng chục đến hàng trăm kilômét, nên chương trình không tự chọn.',
    todo: 'Nhập lại tệp và chọn hệ toạ độ; xem trước cho thấy đối tượng rơi vào đâu.',
  },
  bboxLies: {
    name: 'Khung bao ghi sai', means: 'Khung bao ghi trong tệp không khớp toạ độ thật; đã tính lại.',
    matters: 'Phần mềm khác có thể phóng tới sai chỗ.', todo: 'Không cần làm gì.',
  },
  relaxed: {
    name: 'Số không hợp lệ trong tệp', means: 'Có NaN, Infinity hoặc dấu phẩy thừa; các số đó coi như để trống.',
    matters: 'Giá trị thật ở chỗ đó không còn.', todo: 'Xem các đối tượng liên quan và điền lại số đúng.',
  },
  broken: {
    name: 'Đối tượng bị hỏng', means: 'Nội dung một đối tượng không đúng JSON nên không đọc được.',
    matters: 'Đối tượng đó chưa có trên bản đồ và chưa được tính.', todo: 'Sửa tại dòng đã nêu trong tệp nguồn rồi nhập lại.',
  },
  objectTooLarge: {
    name: 'Đối tượng quá lớn', means: 'Một đối tượng chiếm nhiều bộ nhớ hơn mức cho phép, chỉ giữ phần đầu.',
    matters: 'Đối tượng đó chưa có trên bản đồ.', todo: 'Đơn giản hoá hình trong phần mềm nguồn rồi xuất lại.',
  },
  notFeature: {
    name: 'Không phải đối tượng bản đồ', means: 'Một mục trong danh sách không phải đối tượng GeoJSON.',
    matters: 'Mục đó không có vị trí và chưa được tính.', todo: 'Kiểm tra mục này trong tệp nguồn; bỏ đi nếu là phần thừa.',
  },
  typeCase: {
    name: 'Viết sai hoa thường', means: 'Từ khoá "type" viết sai chữ hoa, chữ thường; đã viết lại.', matters: 'Phần mềm khác có thể không nhận.',
    todo: 'Không cần làm gì.',
  },
  noType: {
    name: 'Thiếu "type"', means: 'Đối tượng không ghi "type"; đã hiểu là đối tượng GeoJSON.', matters: 'Phần mềm khác có thể không nhận.',
    todo: 'Không cần làm gì.',
  },
  wrapped: {
    name: 'Hình không có thuộc tính', means: 'Tệp chỉ có hình, chưa có bảng thuộc tính; đã thành đối tượng.',
    matters: 'Chưa biết tên, mã, chủ sở hữu của các hình này.', todo: 'Điền thuộc tính, hoặc nhập tệp có cả bảng thuộc tính.',
  },
  nested: {
    name: 'Tập hợp lồng nhau', means: 'Có tập hợp đối tượng nằm trong tập hợp khác; đã đưa ra ngoài.', matters: 'Không ảnh hưởng đến dữ liệu.',
    todo: 'Không cần làm gì.',
  },
  joined: {
    name: 'Đã gộp hình cùng loại', means: 'Tập hợp gồm các hình cùng loại đã thành một hình nhiều phần.', matters: 'Không ảnh hưởng đến vị trí.',
    todo: 'Không cần làm gì.',
  },
  split: {
    name: 'Đã tách thành nhiều đối tượng', means: 'Đối tượng gồm nhiều loại hình đã được tách; "partOf" ghi mã gốc.',
    matters: 'Số đối tượng nhiều hơn tệp nguồn.', todo: 'Kiểm tra các phần; gộp hoặc xoá phần thừa nếu cần.',
  },
  single: {
    name: 'Hình nhiều phần chỉ có một', means: 'Hình khai là nhiều phần nhưng chỉ có một; đã thành hình đơn.',
    matters: 'Không ảnh hưởng đến vị trí.', todo: 'Không cần làm gì.',
  },
  foreignMember: {
    name: 'Thông tin nằm ngoài thuộc tính', means: 'Một số thông tin đặt sai chỗ trong tệp; đã chuyển vào thuộc tính.',
    matters: 'Nếu không chuyển, thông tin này sẽ mất khi lưu.', todo: 'Không cần làm gì.',
  },
  propertiesShape: {
    name: 'Thuộc tính sai cấu trúc', means: 'Mục "properties" không phải danh sách tên và giá trị.',
    matters: 'Tên, mã, chủ sở hữu của đối tượng chưa đọc được.', todo: 'Xem nội dung giữ ở thuộc tính "properties" và điền lại.',
  },
  protoKey: {
    name: 'Tên thuộc tính không an toàn', means: 'Có thuộc tính mang tên dành riêng của trình duyệt; đã đổi tên.',
    matters: 'Tên này có thể bị lợi dụng để phá chương trình.', todo: 'Hỏi nơi gửi vì sao tệp có tên này.',
  },
  missingId: {
    name: 'Chưa có mã định danh', means: 'Đối tượng chưa có mã riêng; chương trình đặt mã theo nội dung.',
    matters: 'Mã đổi khi nội dung đổi, nên khó theo dõi qua nhiều lần nhập.', todo: 'Nên bổ sung mã trong sổ quản lý và xuất kèm theo tệp.',
  },
  duplicateId: {
    name: 'Trùng mã định danh', means: 'Nhiều đối tượng dùng chung một mã; các mã sau được thêm số.',
    matters: 'Không rõ hồ sơ, kiểm tra đang nói về đối tượng nào.', todo: 'Sửa mã trong sổ quản lý để mỗi đối tượng có một mã.',
  },
  idFromProperty: {
    name: 'Mã lấy từ thuộc tính', means: 'Mã định danh lấy từ cột "id" của bảng thuộc tính.', matters: 'Không ảnh hưởng đến dữ liệu.',
    todo: 'Không cần làm gì.',
  },
} as const
