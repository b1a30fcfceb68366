import type { Choice, ChoiceSet } from '../../model/schema'

type ChoiceWords = { readonly [S in ChoiceSet]?: { readonly [C in Choice<S>]?: string } }

/** Spellings of the closed lists, beside codes and labels. A word under two codes is a question, not a guess. */
export const choiceWords: ChoiceWords = {
  status: {
    proposed: 'kiến nghị, dự kiến, đang đề xuất', planned: 'theo quy hoạch, quy hoạch mới, xây mới, đã duyệt, kế hoạch, plan',
    underConstruction: 'đang thi công, đang xd, thi công, đang lắp đặt, construction',
    operational: `đang hoạt động, hoạt động, hđ, đang hđ, đang sử dụng, sử dụng, đang sd, đang dùng, vận hành,
      đang vận hành, hiện trạng, hiện hữu, hiện có, existing, active, in service, in use, on air, onair, live, đã phát sóng, đang phát sóng`,
    inactive: 'tạm ngừng, dừng hoạt động, tạm dừng, ngưng hoạt động, không hoạt động, ngừng, off, out of service',
    decommissioned: 'tháo dỡ, đã dỡ, đã thanh lý, thanh lý, đã thu hồi, removed, dismantled, abandoned',
  },
  action: {
    keep: 'giữ nguyên, giữ lại, duy trì', share: 'dùng chung hạ tầng, sử dụng chung', relocate: 'di dời, di chuyển, chuyển vị trí',
    underground: 'ngầm hoá, hạ ngầm cáp', remove: 'tháo dỡ, dỡ bỏ, thu hồi',
  },
  level: {
    province: 'tỉnh, thành phố trực thuộc trung ương, cấp tỉnh, thành phố, tp, city',
    district: 'huyện, quận, thị xã, thành phố, tp, city, town, cấp huyện',
    ward: 'xã, phường, thị trấn, đặc khu, cấp xã, commune, ward, township, townlet, special zone',
    village: 'thôn, xóm, ấp, bản, buôn, tổ dân phố, tdp, tổ, khu phố, khóm, làng, village, hamlet',
  },
  purpose: {
    urban: 'khu vực đô thị, nội thành, nội thị', suburban: 'ngoại thành, ven đô thị', rural: 'khu vực nông thôn', a1Only: 'a1, chỉ a1',
    aesthetic: 'khu vực cảnh quan, mỹ quan', undergrounding: 'hạ ngầm, khu vực ngầm hoá', industrial: 'khu công nghiệp, cụm công nghiệp, kcn, ccn',
    airport: 'sân bay', military: 'quốc phòng', economic: 'kkt',
  },
  mastClass: {
    A1a: 'a1, không cồng kềnh', A1b: 'a1, không cồng kềnh, thân thiện, thân thiện môi trường', A2a: 'a2, cồng kềnh', A2b: 'a2, cồng kềnh',
    A2c: 'a2, cồng kềnh',
  },
  support: {
    ground: 'dưới đất, mặt đất, đất, cột đất, trên đất', rooftop: 'mái nhà, trên mái nhà, sân thượng, trên công trình, roof, roof top, mái',
    pole: 'trên cột, trên cột điện', indoor: 'inbuilding, in building, ibs',
  },
  structure: {
    selfSupporting: 'cột tự đứng, tự đứng (đốt 600×600), tự đứng (đốt 600x600), tự đứng thanh giằng, self support, self-support, lattice, tháp',
    guyed: 'cột dây co, dây néo, cột dây néo, guyed mast, guy', monopole: 'monopole, đơn thân, cột monopole, mono pole',
    disguised: `ngụy trang, cột ngụy trang, thân thiện, thân thiện môi trường, thân thiện (cây dừa/thông), thân thiện (cây dừa),
      thân thiện (cây thông), thân thiện (lồng đèn/cánh sen), camouflage`,
    stub: 'cóc, cột cóc mái', concrete: 'btlt, bê tông, cột bê tông ly tâm, cột bê tông', none: 'có sẵn, có sẵn/không có cột, không cột',
  },
  technology: { '2G': 'gsm', '3G': 'umts, wcdma', '4G': 'lte', '5G': 'nr' },
  poleClass: { C1: 'riêng biệt, riêng, loại c1', C2: 'dùng chung, sử dụng chung, loại c2' },
  poleSector: {
    telecom: 'vt, cột viễn thông, bưu điện, thông tin', power: 'điện, evn, cột điện, cột điện lực',
    lighting: 'cs, đèn, cột đèn, đèn đường, street light',
  },
  material: {
    concrete: 'btlt, bê tông ly tâm, btct, bê tông cốt thép, bt', steel: 'thép, cột sắt, kim loại, iron, metal', wood: 'tre',
    other: 'cột khác, loại khác',
  },
  role: {
    trunk: 'trục, cáp chính, tuyến trục, backbone, core, cáp gốc', distribution: 'phân phối, cáp nhánh, nhánh, feeder',
    drop: 'thuê bao, cáp nhà thuê bao, access, dây thuê bao',
  },
  placement: {
    aerial: 'cáp treo, treo cột, treo trên cột, aboveGround, overhead',
    duct: 'cống bể, trong cống bể, đi cống, luồn cống, trong ống, ngầm, cáp ngầm, underground, belowGround',
    buried: 'chôn, cáp chôn, chôn đất, direct buried, ngầm, cáp ngầm, underground, belowGround', wall: 'đi trên tường, bám tường, tường, facade',
  },
  ductClass: { N1: 'cống bể, riêng biệt, loại n1', N2: 'hào kỹ thuật, tuynel, tuy nen, hào, dùng chung, loại n2' },
  surface: {
    sidewalk: 'hè, hè phố, lề đường, dưới hè, pavement', roadway: 'mặt đường, dưới đường, đường nhựa, carriageway', median: 'giải phân cách',
    verge: 'lề, đất',
  },
  chamberClass: { manhole: 'hầm, bể lớn', handhole: 'hố, hố ga, bể cáp nhỏ, ganivo', cabinet: 'tủ, tủ phối quang, tủ phối cáp' },
  pointClass: { D1: 'loại đ1, có người phục vụ', D2: 'loại đ2, không có người phục vụ' },
  placeClass: {
    village: 'thôn, xóm, ấp, bản, làng', health: 'bệnh viện, trạm y tế, hospital, clinic',
    school: 'trường, giáo dục, education, university, kindergarten', government: 'cơ quan, trụ sở, ubnd, townhall', heritage: 'di tích lịch sử',
    tourism: 'điểm du lịch, attraction', transport: 'bến xe, nhà ga, cảng', trade: 'chợ, siêu thị, market, marketplace',
    industrial: 'khu công nghiệp, nhà máy, factory', hotel: 'nhà nghỉ', monitoring: 'quan trắc', culture: 'nhà văn hoá',
    religion: 'chùa, nhà thờ, đền, place of worship', other: 'loại khác',
  },
  roadClass: {
    motorway: 'đường cao tốc, expressway', national: 'ql, đường quốc lộ', provincial: 'đường tỉnh, tl, đt', district: 'huyện lộ, đh',
    trunk: 'trục chính', main: 'đường trục, chính, primary', street: 'đường đô thị, phố, đường nội bộ, residential',
    alley: 'ngõ, kiệt, ngách, đường hẻm', village: 'đường thôn, đường xã, giao thông nông thôn, gtnt',
  },
  hanging: { allowed: 'cho phép, được phép', forbidden: 'cấm, không được phép, không cho phép' },
  utilitySector: {
    power: 'điện lực, electricity', lighting: 'đèn đường', water: 'nước sạch, nước', drainage: 'thoát nước', sewer: 'thoát nước thải',
    gas: 'khí, khí đốt, xăng dầu', other: 'loại khác',
  },
  worksSector: {
    road: 'đường, đường bộ', power: 'điện lực, electricity', water: 'nước sạch', drainage: 'thoát nước mưa, nước thải', telecom: 'vt, thông tin',
    gas: 'khí, khí đốt', other: 'loại khác',
  },
  incidentClass: {
    sabotage: 'cắt trộm, trộm cắp, cắt phá', obstruction: 'cản trở thi công', unsafe: 'nguy hiểm, cáp võng, võng',
    untidy: 'mỹ quan, mất mỹ quan đô thị', damage: 'hỏng, đứt cáp, gãy đổ', other: 'loại khác',
  },
  incidentState: {
    reported: 'mới, chờ xử lý, mới báo', confirmed: 'đang xử lý, xác nhận', fixed: 'đã xử lý, đã sửa, xong, hoàn thành', dismissed: 'bác bỏ',
  },
  backgroundClass: {
    building: 'house, yes, toà nhà, công trình, nhà ở', water: 'nước, sông, hồ, river, lake', green: 'cây, công viên, park',
    field: 'ruộng, đất lúa, farmland', parcel: 'thửa', rail: 'railway',
  },
}

/** "Unknown" wherever a list has it: a register may honestly not know. */
export const unknownWords = 'chưa rõ, không rõ, chưa biết, không xác định, kxđ, chưa có thông tin, n/a, na, unspecified, undefined'

export const flagWords = {
  yes: 'có, đã có, đã, rồi, x, yes, y, true, t, 1, đang dùng, đang sử dụng, đồng ý, được',
  no: 'không, chưa, chưa có, không có, sai, no, n, false, f, 0, không dùng, không sử dụng, chưa đồng ý, không được, cáp chết',
} as const

/** Years are written with their word before them. */
export const yearPrefix = 'nam'
