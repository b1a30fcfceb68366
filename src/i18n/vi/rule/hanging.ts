/** Of how plant hangs and is marked. */
export const hanging = {
  hangingForbidden: {
    name: 'Treo cáp trên đường cấm treo', means: 'Cáp treo dọc một đoạn đường mà dữ liệu ghi cấm treo cáp. Mỗi cáp trên mỗi tuyến đường là một phát hiện; chiều dài tính trên các khoảng cột thuộc tuyến đường đó.',
    matters: 'Cáp chỉ được treo ở nơi địa phương cho phép; cáp treo ở đây phải hạ ngầm hoặc tháo dỡ.', todo: 'Đưa cáp xuống ngầm hoặc sang tuyến đường khác; nếu đường đã được phép treo, sửa trường treo cáp của đường.',
  },
  onSchedule: {
    name: 'Cáp treo trên tuyến có lộ trình ngầm hoá', means: 'Cáp treo trên tuyến đường có năm ngầm hoá. Quá năm đó thì theo mức độ của quy tắc, chưa tới thì chỉ nhắc khi cáp chưa ghi hạ ngầm, tháo dỡ kịp năm đó; cáp quy hoạch còn theo quy định riêng của địa phương.',
    matters: 'Tuyến đường chỉ được coi là đã ngầm hoá khi không còn cáp treo; cáp treo thêm sẽ phải làm lại.', todo: 'Bấm Sửa để ghi hạ ngầm vào năm của tuyến đường (hoặc năm nay nếu đã quá hạn), hoặc xếp trong chương trình ngầm hoá.',
  },
  newInUrban: {
    name: 'Treo cáp mới trong vùng phải đi ngầm', means: 'Cáp đề xuất hoặc quy hoạch treo trong vùng đô thị, vùng ngầm hoá, khu kinh tế hoặc khu công nghiệp của dữ liệu. Chạm ranh giới dưới 1 m thì không báo; mức này là của chương trình.',
    matters: 'Mạng cáp ở đây phải đi ngầm, dùng chung cống bể; treo rồi hạ xuống tốn hai lần.', todo: 'Chuyển cáp vào ống dùng chung, hoặc quy hoạch ống mới cùng các doanh nghiệp khác.',
  },
  ductThere: {
    name: 'Treo cáp mới nơi còn ống trống', means: 'Cáp đề xuất hoặc quy hoạch treo chạy dọc ống cho dùng chung, hoặc ống của chính chủ cáp, còn ống trống từ năm làm cáp trở đi. Khoảng cách và chiều dài chạy dọc là thiết lập của đơn vị; ống không ghi số ống thì không tính.',
    matters: 'Nơi đã có hạ tầng dùng chung, đường dây mới phải đi vào đó khi còn chỗ và an toàn.', todo: 'Đi cáp trong ống; nếu ống không dùng được, ghi lý do khi chấp nhận phát hiện.',
  },
  noConsent: {
    name: 'Chủ cột chưa đồng ý', means: 'Cáp đi trên cột của đơn vị khác và ghi rõ là chủ cột chưa đồng ý. Cáp không ghi thì không báo.',
    matters: 'Cáp chỉ được treo khi chủ tuyến cột đồng ý; treo khi chưa đồng ý làm mất an toàn của cột và là vi phạm.', todo: 'Thoả thuận với chủ cột rồi ghi lại, hoặc chuyển cáp đi.',
  },
  unbundled: {
    name: 'Cáp chưa bó gọn', means: 'Trên tuyến đường quy tắc nêu, một khoảng cột có từ số cáp của quy tắc trở lên và cáp này ghi là chưa bó gọn hoặc chưa có dây treo. Mỗi cáp trên mỗi tuyến đường là một phát hiện. Cáp không ghi thì không báo.',
    matters: 'Cáp rời võng, rối và dễ đứt; là việc đầu tiên của chỉnh trang.', todo: 'Lắp dây treo, vòng bó trên các khoảng cột này rồi ghi lại.',
  },
  overloaded: {
    name: 'Cột quá sức treo', means: 'Số cáp treo trên cột nhiều hơn sức treo mà cột ghi, hoặc hơn mức của quy tắc khi cột không ghi. Cáp quy hoạch cũng được đếm và được nêu riêng.',
    matters: 'Cột quá tải dễ gãy, nghiêng khi có bão; không treo thêm được.', todo: 'Tháo cáp không còn sử dụng, chuyển bớt cáp, hoặc thay cột; nếu sức treo ghi sai thì sửa.',
  },
  cabinets: {
    name: 'Nhiều tủ cáp của một đơn vị trên cột', means: 'Danh sách tủ, hộp cáp của cột có nhiều tủ của cùng một đơn vị hơn mức cho phép.',
    matters: 'Tủ chất trên cột che khuất, nặng cột và cản người sửa chữa.', todo: 'Gộp tủ, chuyển bớt sang cột khác.',
  },
  newPoleLine: {
    name: 'Trồng cột mới nơi đã có tuyến cột', means: 'Cột đề xuất hoặc quy hoạch đứng trên đoạn đường có từ hai cột đang đứng ở gần: trong khoảng cách của quy tắc, hoặc cùng phía đường trong 60 m khi quy tắc không nêu số. Mức hai cột và 60 m là của chương trình. Cột sẽ dỡ hoặc chuyển đi không tính.',
    matters: 'Đường đã có tuyến cột thì không trồng thêm; cáp mới phải dùng chung cột đang có.', todo: 'Treo trên cột đang có, hoặc đi ngầm; nếu cột mới thay cột cũ, ghi tháo dỡ cho cột cũ.',
  },
  poleOnMain: {
    name: 'Trồng cột mới trên đường chính', means: 'Cột đề xuất hoặc quy hoạch trên loại đường mà quy định của địa phương không cho làm tuyến cột mới, hoặc trên tuyến có năm ngầm hoá.',
    matters: 'Tuyến cột mới trên các đường này trái quy định của địa phương và sẽ phải dỡ.', todo: 'Đi ngầm, hoặc dùng đường nhánh.',
  },
  parallelLines: {
    name: 'Hai tuyến cáp hai bên đường', means: 'Cáp của các đơn vị khác nhau treo ở cả hai bên một đoạn đường, đối diện nhau từ 50 m hoặc nửa đoạn trở lên khi quy tắc không nêu số; mức này là của chương trình. Cáp thuê bao và cáp quy hoạch không tính. Phát hiện đứng tên cáp đầu tiên của đoạn.',
    matters: 'Một tuyến cột đủ cho các đơn vị; hai tuyến làm đường phố rối và tốn gấp đôi khi hạ ngầm.', todo: 'Gộp về một bên bằng dùng chung cột, hoặc xếp đoạn này vào chương trình ngầm hoá.',
  },
  ownerSign: {
    name: 'Thiếu biển ghi tên chủ', means: 'Cột ghi là không có biển tên chủ; hoặc bể, tủ để trống tên trên nắp trong khi ít nhất một nửa bể, tủ của cùng chủ có ghi (mức một nửa là của chương trình).',
    matters: 'Không biết cột, nắp, tủ là của ai thì không gọi được người xử lý khi có sự cố.', todo: 'Gắn biển, ghi tên lên nắp hoặc cánh tủ, rồi ghi lại.',
  },
  tag: {
    name: 'Cáp thiếu thẻ', means: 'Cáp ghi rõ là không có thẻ ghi tên chủ. Cáp không ghi thì không báo.',
    matters: 'Cáp trong hạ tầng dùng chung phải nhận ra được là của ai; khi chỉnh trang, cáp không thẻ dễ bị cắt nhầm.', todo: 'Gắn thẻ tại các cột, bể rồi ghi lại.',
  },
  spareCoil: {
    name: 'Cuộn cáp dự phòng quá dài', means: 'Cáp treo ghi cuộn dự phòng dài hơn mức cho phép. Mức này tính sau khi trừ phần từ đầu cột xuống đất; con số trong dữ liệu được hiểu là phần còn lại đó.',
    matters: 'Cuộn lớn nặng cột, mất mỹ quan và che khuất.', todo: 'Cắt ngắn cuộn hoặc đưa xuống bể cáp.',
  },
  deadCable: {
    name: 'Cáp chết còn treo', means: 'Cáp ghi là không còn sử dụng nhưng vẫn treo. Cáp không ghi thì không báo.',
    matters: 'Cáp chết chiếm sức treo của cột và làm rối tuyến; tháo cáp chết là bước đầu của chỉnh trang.', todo: 'Bấm Sửa để ghi tháo dỡ; tháo xong thì ghi trạng thái đã tháo dỡ.',
  },
  permitExpired: {
    name: 'Hết hạn cho phép treo', means: 'Ngày hết hạn cho phép treo của cáp đã qua mà cáp vẫn treo.',
    matters: 'Hết hạn thì cáp không còn được phép treo và phải tháo.', todo: 'Bấm Sửa để ghi tháo dỡ, hoặc ghi ngày gia hạn nếu đã được gia hạn.',
  },
} as const
