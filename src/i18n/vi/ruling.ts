/** The list of rules an office switches and edits. */
export const ruling = {
  ruling: {
    title: 'Quy tắc',
    lead: 'Mỗi phát hiện dựa trên một quy tắc dưới đây và in kèm tên bộ quy tắc, văn bản, điều khoản.',
    tab: { rules: 'Quy tắc', figures: 'Điểm, đơn giá, chương trình' },
    pack: '{name}, bản {version}',
    own: 'bản của đơn vị',
    counted: '{shown} trong {all} quy tắc; {n} đang áp dụng',
    search: 'Tìm quy tắc',
    searchHint: 'Nội dung, văn bản, điều khoản',
    filter: {
      provenance: 'Nguồn gốc', allProvenances: 'Mọi nguồn gốc', state: 'Trạng thái', allStates: 'Mọi trạng thái', inForce: 'Đang áp dụng', on: 'Đang bật', off: 'Đang tắt', changed: 'Đã sửa',
      province: 'Địa phương', allProvinces: 'Mọi địa phương', national: 'Cả nước',
    },
    none: 'Không quy tắc nào khớp.',
    group: {
      hanging: 'Nơi được treo', burying: 'Ngầm hoá', poles: 'Cột và bó cáp', heights: 'Độ cao, khoảng cách an toàn', signs: 'Biển, thẻ, cuộn cáp', ground: 'Dưới mặt đất', listed: 'Bản đồ không kiểm được',
    },
    listedHint: 'Dữ liệu trên bản đồ không đủ để kiểm; quy tắc chỉ được liệt kê để tra cứu.',
    switchOf: 'Áp dụng: {text}',
    state: {
      on: 'Đang áp dụng', off: 'Đang tắt', notYet: 'Chưa có hiệu lực: từ {day}', over: 'Hết hiệu lực sau {day}', elsewhere: 'Chỉ áp dụng ở {province}', noProvince: 'Chỉ áp dụng ở {province}; dữ liệu không nêu tỉnh', notOnMap: 'Chỉ liệt kê',
    },
    threshold: 'Ngưỡng', thresholdOf: '{value} {unit}',
    unit: { cables: 'cáp', cabinets: 'tủ', heights: '× chiều cao cột', cm: 'cm', pairs: 'đôi dây', entries: 'hướng', fibres: 'sợi' },
    national: 'Cả nước', confidence: { high: 'độ tin cậy cao', medium: 'độ tin cậy vừa', low: 'độ tin cậy thấp' },
    only: {
      roadClasses: 'đường: {list}', surfaces: 'mặt: {list}', ductClasses: 'loại cống: {list}', sectors: 'ngành: {list}', voltage: '{from}–{to} kV', bare: 'dây trần', covered: 'dây bọc', above: 'trên {mm} mm', underground: 'đi ngầm', overhead: 'đi nổi',
    },
    edit: 'Sửa bản của đơn vị', editOf: 'Sửa: {text}', doneEditing: 'Xong', backToStandard: 'Trả về như ban đầu',
    changed: 'đã sửa', before: 'Ban đầu: {threshold}; {document}, {clause}',
    text: 'Nội dung', document: 'Văn bản', clause: 'Điều khoản', severity: 'Mức độ', documentHint: 'Quyết định, quy định của đơn vị hoặc địa phương',
    fault: { ownDocument: 'Ngưỡng đã khác: ghi văn bản làm căn cứ của đơn vị', noOwnText: 'Nội dung còn nêu ngưỡng cũ', noRules: 'Bộ quy tắc không còn quy tắc nào', years: 'Năm cuối không trước năm đầu, cách nhau dưới 30 năm', noWeight: 'Phải có ít nhất một phần có điểm' },
    fileAbout: 'Bộ quy tắc chỉnh trang: {name}, bản {version}',
    file: 'Bộ quy tắc {name}',
    importing: 'Nhập bộ quy tắc', exporting: 'Xuất bộ quy tắc', exportUnsaved: 'Lưu trước khi xuất',
    imported: 'Đã đọc {name}, bản {version}: {n} quy tắc. Lưu để áp dụng.',
    refused: {
      tooLarge: 'Tệp lớn hơn {mb} MB, không phải bộ quy tắc.', notJson: 'Tệp không phải JSON.', notPack: 'Tệp không phải bộ quy tắc.', newer: 'Bộ quy tắc viết cho phiên bản mới hơn của chương trình (kiểu {format}).', faulty: 'Bộ quy tắc có {n} chỗ sai; không nhập.',
    },
    faultAt: 'Quy tắc thứ {n} ({id}), mục {field}: {what:word}', faultWhat: { missing: 'thiếu', twice: 'trùng với quy tắc khác', tooLong: 'quá dài', wrong: 'không đọc được' },
    faultsMore: 'và {n} chỗ khác',
    name: 'Tên bộ quy tắc', version: 'Bản',
    save: 'Lưu', cancel: 'Huỷ', reset: 'Về như ban đầu', wrong: '{n} chỗ cần sửa', foot: 'Lưu với dự án; phát hiện được tính lại.', saved: 'Đã lưu quy tắc của dự án', resetDone: 'Quy tắc trở về như ban đầu', notKept: 'Chưa lưu được quy tắc', switched: 'Đã {how:word} quy tắc', how: { on: 'bật', off: 'tắt' },
    section: {
      weights: 'Điểm chỉnh trang: trọng số', full: 'Mức trừ hết điểm', streets: 'Tuyến phố', ducts: 'Cáp dọc cống bể', works: 'Đào chung', prices: 'Đơn giá', programme: 'Chương trình ngầm hoá',
    },
    sectionHint: {
      weights: 'Điểm tối đa mỗi phần lấy đi; không cần cộng lại bằng 100.', full: 'Khi số đo của phần đạt mức này, phần đó mất hết điểm.', streets: 'Cáp, cột thuộc tuyến phố nào. Không phải ngưỡng của văn bản.', ducts: 'Cáp treo chạy dọc cống bể còn ống trống.', works: 'Công trình của ngành khác sắp thi công cùng chỗ.',
      prices: 'Để trống khi chưa có đơn giá: khái toán không ra số.', programme: 'Các năm và mức mỗi năm.',
    },
    field: {
      load: 'Số cáp trên cột', bundling: 'Bó cáp', crossings: 'Vượt đường', loose: 'Cáp chết, đầu hở', signs: 'Biển, thẻ', sides: 'Nhiều tuyến song song', law: 'Sai quy tắc khác',
      withinM: 'Cách tim đường không quá', angleDeg: 'Lệch hướng không quá', sectionM: 'Đoạn dài ít nhất', overlapM: 'Cùng đi ít nhất', months: 'Cách nhau không quá',
      trenchSidewalkM: 'Đào, hoàn trả vỉa hè', trenchRoadwayM: 'Đào, hoàn trả lòng đường', ductWayM: 'Ống, mỗi ống', chamber: 'Bể cáp', pullCableM: 'Kéo cáp ngầm', removeCableM: 'Tháo cáp treo', removePole: 'Tháo cột',
      priceSource: 'Nguồn, năm của đơn giá', spareWays: 'Ống dự phòng thêm', from: 'Năm đầu', to: 'Năm cuối', limit: 'Giới hạn mỗi năm theo', perYearVnd: 'Tiền mỗi năm', perYearKm: 'Chiều dài mỗi năm', targetKm: 'Chỉ tiêu đến năm cuối',
    },
    measured: {
      load: 'Nửa theo mức đầy của cột, nửa theo tỷ lệ cột quá sức treo', bundling: 'Khoảng cột nhiều cáp thiếu dây treo, vòng bó', crossings: 'Phát hiện nơi cáp vượt đường, mỗi km phố', loose: 'Cáp chết và cáp có đầu hở so với cáp treo, theo mét',
      signs: 'Cột thiếu biển, cáp thiếu thẻ', sides: 'Chiều dài phố có nhiều doanh nghiệp mà không chung một tuyến cột', law: 'Phát hiện khác, mỗi km phố',
    },
    limits: { money: 'Tiền', km: 'Chiều dài' },
    figureUnit: { m: 'm', deg: '°', months: 'tháng', vndM: 'đồng/m', vnd: 'đồng', km: 'km', points: 'điểm', ways: 'ống', percent: '%', perKm: '/km' },
    empty: 'chưa có', references: 'Để đối chiếu', referenceLine: '{text} (khoảng {price} tỷ đồng/km; {from}; {source})',
    referenceHint: 'Chênh nhau gần 30 lần: giá phụ thuộc đường có được làm lại cùng lúc hay không. Không dùng để tính.',
  },
} as const
