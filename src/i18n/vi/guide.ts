import type { Guide } from '../guide'

export const guide: Guide = {
  topics: {
    map: {
      title: 'Bản đồ',
      about: 'Bản đồ vẽ mọi đối tượng của dự án bằng ký hiệu: hình cho biết loại cột, chữ cho biết chủ sở hữu, nét cho biết trạng thái. Chú giải chỉ liệt kê những gì đang thấy.',
      steps: [
        'Kéo để di chuyển, lăn chuột hoặc chụm hai ngón để phóng to, thu nhỏ.',
        'Rê chuột lên một đối tượng để xem tên; nhấp để chọn và mở bảng thuộc tính.',
        'Giữ Shift và nhấp để chọn thêm. Công cụ khung chọn mọi đối tượng nằm trong khung kéo.',
        'Toạ độ của con trỏ ở thanh dưới cùng, theo WGS 84 và VN-2000; nhấp vào toạ độ để chép.',
        'Nút ranh giới chuyển giữa đơn vị hành chính trước và sau 07/2025.',
      ],
      notes: [
        'Khi thu nhỏ, bản đồ bớt vẽ các đối tượng sát nhau và chú giải nói rõ điều đó. Không đối tượng nào bị mất.',
        'Không dùng chuột được thì chọn trong bảng dữ liệu hoặc danh sách tìm kiếm; đối tượng chọn ở đó cũng được chọn trên bản đồ.',
      ],
    },
    layers: {
      title: 'Lớp bản đồ và bộ lọc',
      about: 'Mỗi loại đối tượng là một lớp, xếp theo nhóm. Số bên phải là số đối tượng trong phạm vi đang xem.',
      steps: [
        'Bấm hình con mắt để hiện hoặc ẩn một lớp, hay cả nhóm.',
        'Mở trình đơn của lớp để chỉnh độ mờ, xem bảng của lớp hoặc tới nơi có dữ liệu.',
        'Chọn chủ sở hữu, trạng thái hoặc năm thực hiện ở đầu bảng để lọc.',
        'Bộ lọc đang dùng hiện thành thẻ màu; bấm dấu nhân trên thẻ để bỏ.',
      ],
      notes: ['Ẩn lớp chỉ đổi hình vẽ. Bộ lọc tác động cả bản đồ, bảng, phát hiện, tìm kiếm và số liệu.'],
    },
    scope: {
      title: 'Phạm vi',
      about: 'Phạm vi giới hạn mọi thứ vào một phường, xã hoặc đặc khu: bản đồ, bảng, phát hiện và số liệu cùng theo.',
      steps: [
        'Bấm ô phạm vi trên thanh trên cùng.',
        'Gõ tên phường, xã, tên mới hay tên cũ, có dấu hay không dấu đều được.',
        'Chọn một dòng. Bản đồ tới nơi đó và số liệu đổi theo.',
        'Chọn “Toàn bộ” hoặc bấm dấu nhân để xem lại tất cả.',
      ],
      notes: ['Đơn vị trước 07/2025 mang chữ “cũ”, kèm tên đơn vị mới đã nhận địa bàn.'],
    },
    search: {
      title: 'Tìm kiếm',
      about: 'Tìm theo tên, mã, tên đường, đơn vị hành chính (tên mới và tên cũ) và cả lệnh của chương trình.',
      steps: [
        'Bấm phím / hoặc Ctrl K, rồi gõ vài chữ, không cần dấu: “chanh lo” tìm thấy Chánh Lộ.',
        'Dùng phím mũi tên để chọn kết quả, Enter để tới nơi.',
        'Shift Enter thêm đối tượng vào những đối tượng đang chọn.',
      ],
      notes: ['Kết quả theo phạm vi và bộ lọc đang dùng. Không thấy thì thử bỏ bộ lọc.'],
    },
    table: {
      title: 'Bảng dữ liệu',
      about: 'Bảng dưới bản đồ liệt kê mọi đối tượng theo loại. Mọi thứ trên bản đồ cũng có trong bảng.',
      steps: [
        'Mở bảng bằng nút ở mép dưới bản đồ, rồi chọn loại đối tượng.',
        'Bấm đầu cột để sắp xếp; gõ vào ô dưới đầu cột để lọc; mở trình đơn cột để chọn cột hiện ra.',
        'Dùng phím mũi tên để đi qua các dòng, phím cách để chọn, Enter để tới đối tượng trên bản đồ.',
        'Chọn dòng nào thì đối tượng đó được đánh dấu trên bản đồ, và ngược lại.',
      ],
      notes: ['Có thể xuất phần đang xem ra GeoJSON hoặc CSV ở mục Xuất.'],
    },
    draw: {
      title: 'Vẽ đối tượng mới',
      about: 'Vẽ cột, tuyến cáp, cống bể, vùng ngay trên bản đồ. Con trỏ tự bắt vào cột, hầm, đầu tuyến, đỉnh và cạnh của mọi lớp đang hiện; toạ độ khi bắt trùng khít với vật được bắt.',
      steps: [
        'Chọn công cụ vẽ điểm (P), tuyến (L) hoặc vùng (A). Bảng bên phải hỏi loại đối tượng và các thuộc tính.',
        'Bấm từng điểm trên bản đồ. Backspace bỏ điểm cuối, Esc bỏ hình mà giữ công cụ, Enter hoặc bấm đúp để hoàn tất.',
        'Gõ T để nhập toạ độ WGS 84 hoặc VN-2000, chiều dài và phương vị, hay dán cả danh sách toạ độ: X là bắc, Y là đông.',
        'Đi theo cột, cống bể có sẵn (Shift L): bấm cột đầu và cột cuối, tuyến đi đường ngắn nhất qua mạng đang có.',
        'Giữ Alt để không bắt điểm, giữ Shift để phương vị theo từng nấc 15°. Gõ R để vẽ tiếp đối tượng cùng loại.',
      ],
      notes: [
        'Mã được đánh tiếp theo phường và loại đối tượng. Ô Mã cho xem trước mã sẽ dùng.',
        'Cột đặt lên một khoảng cáp được chèn vào mọi tuyến cáp đi qua khoảng ấy.',
        'Khi đang vẽ, Ctrl Z bỏ điểm vừa đặt chứ không hoàn tác việc trước đó.',
      ],
    },
    change: {
      title: 'Sửa, hoàn tác, khoá',
      about: 'Mỗi lần kéo thả, mỗi ô sửa, mỗi lần sửa hàng loạt là một bước, hoàn tác được. Chỗ vừa sửa được kiểm tra ngay.',
      steps: [
        'Chọn đối tượng rồi bấm Sửa (F2): rời ô hoặc Enter là lưu, Esc lấy lại giá trị cũ. Chọn nhiều đối tượng để sửa cùng lúc.',
        'Sửa hình (E) để kéo, thêm, bỏ đỉnh; Di chuyển (G) để dời cả hình. Dời cột hoặc hầm thì đầu cáp, đầu cống bể đi theo.',
        'Tách tuyến (X), Nối (J), Vẽ song song (O), Chia vùng (Shift X), Gộp vùng (Shift J), Nhân bản (Ctrl D) nằm trong trình đơn của đối tượng.',
        'Trong bảng dữ liệu, F2 hoặc Enter mở ô để sửa.',
        'Thẻ Thay đổi liệt kê mọi thứ khác với lúc mở dự án, hiện được trên bản đồ, in được, xuất CSV và GeoJSON.',
        'Khoá một lớp trong trình đơn của lớp, khoá mọi thứ ngoài phạm vi trong ô phạm vi.',
      ],
      notes: [
        'Xoá cột ăng ten còn trạm, cột còn cáp, cống bể còn cáp thì chương trình hỏi: xoá cả, gỡ liên kết hay để nguyên.',
        'Lịch sử ghi tên từng bước; bấm một bước để trở về lúc đó. Bước sau còn lại, màu xám, cho tới khi có việc mới.',
        'Khoá chỉ chặn sửa tay. Hoàn tác, làm lại và nhập tệp vẫn chạy.',
      ],
    },
    findings: {
      title: 'Phát hiện',
      about: 'Phát hiện là điều chương trình thấy khi đọc và kiểm tra dữ liệu: lỗi, cảnh báo, ghi nhận. Mỗi phát hiện nói ở đâu, vì sao, theo văn bản và điều khoản nào.',
      steps: [
        'Mở thẻ Phát hiện dưới bản đồ; phát hiện được gộp theo quy tắc, nặng trước, nhẹ sau.',
        'Chọn một phát hiện để tới nơi và đọc giải thích.',
        'Khi có lý do chính đáng, bấm Chấp nhận, ghi lý do và tên người chấp nhận.',
        'Muốn bỏ chấp nhận, mở phát hiện đó và bấm Thu hồi; thao tác này cũng hoàn tác được.',
      ],
      notes: ['Phát hiện đã chấp nhận không biến mất: lý do, tên và ngày đi theo mọi báo cáo sau này.'],
    },
    coverage: {
      title: 'Phủ sóng',
      about: 'Trả lời một câu hỏi: bao nhiêu người dân, thôn, tổ dân phố, địa điểm ưu tiên có sóng của một công nghệ, do ít nhất một doanh nghiệp hoặc do từng doanh nghiệp phục vụ; và vùng lõm ở đâu.',
      steps: [
        'Bấm Phủ sóng trên cột khu vực làm việc, chọn công nghệ và doanh nghiệp. Số liệu tính cho phạm vi và kỳ ranh giới đang xem.',
        'Đọc số lớn và câu nói ai chưa có sóng. Bấm một loại địa điểm ưu tiên để xem từng nơi chưa có sóng và tới đó.',
        'Trong danh sách vùng lõm, dùng phím mũi tên hoặc bấm vào từng dòng: bản đồ tới vùng lõm đó.',
        'Bấm Giả thiết để xem bán kính, nguồn và độ tin cậy của từng dòng; sửa, thêm dòng của đơn vị, nhập lưới dân số rồi bấm Lưu.',
        'Bấm Vị trí đề xuất để tìm nơi đặt thêm trạm; dùng Thử phương án trên bản đồ để tắt trạm, đổi bán kính, thêm cột mà không đổi dữ liệu.',
        'Mở Số liệu phủ sóng dưới bản đồ (phím 5) để xem bảng, biểu đồ theo phường, xã và xuất CSV, GeoJSON.',
        'Bấm Giữ để so sánh, đổi giả thiết hoặc sửa dữ liệu, rồi xem các kết quả cạnh nhau ở phần So sánh.',
      ],
      notes: [
        'Kết quả chỉ mang tính định hướng: vùng phủ là hình tròn hoặc hình quạt theo bán kính, không xét địa hình, nhà cửa, công suất.',
        'Bán kính, phương vị ghi ở trạm được dùng trước; trạm không ghi thì lấy theo giả thiết. Dòng chỉ để tham khảo, chưa đối chiếu văn bản, không dùng cho tới khi bật.',
        'Sửa dữ liệu xong, số liệu cũ mờ đi cho tới khi bấm Tính lại.',
        'Thiếu dân số thì chỉ tính theo diện tích. Thiếu ranh giới thì chưa tính được.',
      ],
    },
    sharing: {
      title: 'Dùng chung hạ tầng',
      about: 'Tìm nơi nhiều doanh nghiệp có thể dùng chung: cột ăng ten gần nhau, tuyến cột cùng bên đường, cáp chạy cạnh cống còn ống, việc đào trùng công trình sắp thi công. Mỗi cơ hội có điểm, lý do, việc cần làm và căn cứ.',
      steps: [
        'Bấm Dùng chung trên cột khu vực làm việc, chọn Cột ăng ten, Cột cáp, Cống bể hoặc Đào chung. Danh sách theo phạm vi đang xem, điểm cao trước.',
        'Bấm một dòng, hoặc phím J, K để sang nhóm sau, nhóm trước: bản đồ tới đó, vẽ cái gì giữ, chuyển, dỡ, khoảng cách và mức của văn bản.',
        'Đọc đề nghị và từng phần điểm ở bảng bên phải; chọn cách làm khác nếu có.',
        'Chấp thuận (A) ghi các thay đổi quy hoạch vào dữ liệu trong một bước, hoàn tác được. Không chọn (X) hỏi một câu lý do.',
        'Bấm Phương án bớt cột để xem bớt được nhiều nhất bao nhiêu cột mà không ai mất sóng quá mức cho phép.',
        'Mở Yêu cầu để hỏi tại một nơi: đặt thêm một cột, đi cáp theo cống bể, ai có gì trong một vùng.',
        'Mở Số liệu dùng chung dưới bản đồ (phím 6) để xem bảng cơ hội, tỷ lệ theo đơn vị, doanh nghiệp, năm, mọi quyết định, và xuất CSV, GeoJSON.',
        'Bấm Mức và cách chấm điểm để xem khoảng cách theo văn bản của từng tỉnh, chọn bộ mức, thêm dòng của đơn vị, đặt đơn giá đào rãnh và mục tiêu.',
      ],
      notes: [
        'Cả nước không có khoảng cách chung giữa các cột; tỉnh chưa quy định thì bộ mức của tỉnh khác chỉ để tham khảo và được ghi rõ như vậy.',
        'Tỷ lệ theo vị trí tính số vị trí có từ hai doanh nghiệp trên tổng số vị trí; tỷ lệ theo trạm tính số trạm ở vị trí dùng chung trên tổng số trạm. Mục tiêu so với tỷ lệ theo vị trí.',
        'Quyết định, người quyết định, thời điểm và lý do được giữ cùng dự án và in kèm mọi danh sách. Xét lại chỉ rút quyết định; thay đổi đã ghi vào dữ liệu bỏ bằng hoàn tác.',
        'Kết quả chỉ mang tính định hướng, không thay cho khảo sát và thoả thuận với chủ sở hữu.',
      ],
    },
    cables: {
      title: 'Chỉnh trang và ngầm hoá tuyến cáp',
      about: 'Xem từng đường phố có cáp treo gì, của ai, sai quy định nào, gọn hay rối bao nhiêu điểm trên 100, và lập chương trình ngầm hoá theo năm.',
      steps: [
        'Bấm Tuyến cáp trên cột khu vực làm việc. Bảng bên trái xếp đường theo điểm chỉnh trang, điểm thấp trước; bản đồ vẽ lại điểm bằng màu, kiểu nét và số.',
        'Bấm một đường, hoặc phím J, K: phiếu đường bên phải ghi cáp của từng doanh nghiệp, vì sao mất điểm, căn cứ của từng điểm, các đoạn của đường.',
        'Bấm Xem phát hiện để mở danh sách lỗi của đường. Với từng lỗi ghi Còn tồn tại, Đã khắc phục hoặc Không phải lỗi; tên và ngày được ghi kèm.',
        'Bấm Quy tắc để xem mọi quy tắc: văn bản, điều khoản, ngưỡng, tỉnh, đã đọc hay chỉ tham khảo. Đơn vị tắt, bật, sửa bản của mình và ghi quyết định của mình; nhập, xuất được cả bộ.',
        'Mở Chương trình ngầm hoá dưới bản đồ (phím 8): chương trình tự xếp các đoạn vào năm theo kinh phí hoặc số km, ưu tiên nơi đào chung.',
        'Kéo thẻ sang năm khác, hoặc chọn thẻ rồi bấm phím mũi tên. Khoá thẻ để giữ nguyên khi lập lại tự động.',
        'Bấm Đưa vào quy hoạch: các đoạn đã xếp năm thành cống bể quy hoạch, cáp được ghi hạ ngầm và năm, trong một bước hoàn tác được.',
        'Mở Bảng đường phố (phím 7) để xem mọi đường, mọi đoạn và xuất CSV, GeoJSON.',
      ],
      notes: [
        'Điểm là 100 trừ các phần bị trừ; trọng số và mức trừ hết điểm xem và sửa ở hộp Quy tắc. Điểm dùng để xếp thứ tự, không phải quy định.',
        'Chỗ dữ liệu bỏ trống không bị coi là lỗi. Quy tắc chỉ nhớ mà chưa đối chiếu văn bản thì tắt sẵn.',
        'Chi phí chỉ là khái toán từ đơn giá do đơn vị nhập; chưa có đơn giá thì chương trình chạy theo số km.',
        'Phát hiện và bản xuất ghi tên và phiên bản bộ quy tắc đã dùng.',
      ],
    },
    open: {
      title: 'Mở tệp',
      about: 'Đọc GeoJSON và những gì đơn vị thường gửi: thiếu tên loại, tiêu đề cột khác nhau, toạ độ VN-2000 chưa ghi kinh tuyến trục.',
      steps: [
        'Thả một hay nhiều tệp vào bất cứ đâu trên màn hình, hoặc bấm Nhập và chọn tệp.',
        'Có điều chưa rõ thì chương trình hỏi một lần, trong một hộp: loại đối tượng, cột nào là gì, hệ toạ độ. Xem trước trên bản đồ nhỏ rồi chọn.',
        'Câu trả lời được nhớ theo nơi gửi, lần sau không hỏi lại.',
        'Đọc tóm tắt: bao nhiêu đối tượng đặt đúng chỗ, đã sửa, chưa đặt được.',
      ],
      notes: [
        'Không gì bị bỏ lặng lẽ. Đối tượng chưa đặt được vẫn nằm trong bảng, kèm lý do.',
        'Tệp gốc không bị sửa.',
      ],
    },
    projects: {
      title: 'Dự án và lưu',
      about: 'Mỗi thao tác được lưu ngay vào trình duyệt trên máy này. Mở lại trình duyệt sẽ thấy dự án như lúc rời đi.',
      steps: [
        'Trạng thái lưu ở thanh trên cùng: Đã lưu, Đang lưu hoặc Chưa lưu được kèm việc cần làm.',
        'Bấm tên dự án để đổi tên, nhân bản, xoá hoặc mở dự án khác. Dự án đã xoá khôi phục được trong danh sách.',
        'Bấm Xuất, rồi Tệp dự án để lấy một tệp gồm dữ liệu, phát hiện và lịch sử; mở tệp đó ở máy khác để làm tiếp.',
        'Ctrl Z hoàn tác, Ctrl Y làm lại. Thẻ Lịch sử ghi ai, khi nào, làm gì.',
      ],
      notes: [
        'Xoá dữ liệu duyệt web là xoá cả dự án. Nên xuất tệp dự án sau mỗi đợt làm việc.',
        'Một dự án chỉ sửa ở một cửa sổ; cửa sổ mở sau chỉ xem cho tới khi được chuyển quyền.',
      ],
    },
    measure: {
      title: 'Đo',
      about: 'Đo chiều dài và diện tích bằng mét thật trên mặt đất, không phải mét của bản đồ web.',
      steps: [
        'Chọn công cụ đo chiều dài hoặc đo diện tích trên bản đồ.',
        'Nhấp từng điểm; con số hiện ngay khi di chuyển.',
        'Enter hoặc nhấp đúp để kết thúc, Backspace bỏ điểm cuối, Esc bỏ cả hình.',
      ],
      notes: ['Hình đo không lưu vào dự án.'],
    },
    baseMaps: {
      title: 'Nền bản đồ',
      about: 'Nền mẫu nằm sẵn trong chương trình và không cần mạng. Có thể thêm nền của đơn vị: tệp PMTiles, địa chỉ XYZ hoặc WMS.',
      steps: [
        'Mở “Thêm nền bản đồ” ở cuối bảng lớp.',
        'Chọn tệp PMTiles trên máy, hoặc gõ địa chỉ máy chủ bản đồ.',
        'Chỉnh độ mờ, bật hoặc tắt. Nền được nhớ trên máy này.',
      ],
      notes: ['Nền theo địa chỉ được tải từ máy chủ đó: máy chủ biết vùng đang xem. Chỉ thêm địa chỉ của cơ quan hoặc nơi tin cậy.'],
    },
    safety: {
      title: 'An toàn dữ liệu',
      about: 'Dữ liệu không rời khỏi máy này. Chương trình không có máy chủ, không tài khoản, không gửi số liệu sử dụng.',
      steps: [
        'Máy dùng chung: mỗi người dùng một tài khoản máy tính riêng, vì ai mở cùng trình duyệt cũng thấy dự án.',
        'Xong việc trên máy mượn: xuất tệp dự án, xoá dự án, rồi xoá khỏi danh sách đã xoá.',
        'Gửi dữ liệu cho nơi khác bằng tệp xuất, theo quy định của cơ quan.',
      ],
      notes: [
        'Chỉ khi gõ địa chỉ của tệp hoặc nền bản đồ thì chương trình mới hỏi máy chủ của địa chỉ đó.',
        'Chữ trong tệp luôn được hiện như chữ, không bao giờ chạy như mã.',
      ],
    },
  },
}
