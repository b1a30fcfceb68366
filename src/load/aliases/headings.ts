import type { FieldName, Kind } from '../../model/schema'

/**
 * What stands above a column. `?` after a word: only a proposal. `~`: a proposal, unless a unit beside it confirms it ('H (m)').
 * Better words come first: of two headings for one field the earlier word wins.
 */
export const headingWords: Partial<Record<FieldName, string>> = {
  name: 'tên gọi, tên đối tượng, tên công trình, full name?, full_name?, fullName?, title?, label?',
  code: 'mã số, mã hiệu, ký hiệu, mã đối tượng, mã quản lý, số hiệu, ref?, asset id?, mã trạm?',
  owner: `chủ sở hữu cột, chủ sở hữu công trình, sở hữu, đơn vị sở hữu, doanh nghiệp sở hữu, chủ đầu tư?, đơn vị quản lý?, đơn vị chủ quản?,
    đơn vị ql?, đvql?, doanh nghiệp?, nhà mạng?, operator?, tower provider, tower_prov, tower owner, owner name, owned by, physicalInfrastructureProvider?`,
  status: 'tình trạng hoạt động, trạng thái hoạt động, tình trạng?, hiện trạng?, tình trạng sử dụng?, state?, operational status, lifecycle',
  phase: 'năm quy hoạch, năm đầu tư, năm triển khai, năm dự kiến, thời điểm đưa vào sử dụng?, thời gian thực hiện?, giai đoạn?, planned year',
  action: 'giải pháp?, phương án xử lý, phương án thực hiện, biện pháp xử lý',
  ward: `mã xã, mã phường, mã phường xã, mã xã phường, mã đơn vị hành chính, mã đvhc, ma_xa, ward code, commune code, phường xã?, xã phường?,
    phường?, xã?, ward?`,
  source: 'nguồn dữ liệu, nguồn số liệu, đơn vị cung cấp?, data source',
  note: 'chú thích, diễn giải, mô tả?, remark, remarks, notes, comment, comments, description?',
  level: 'cấp hành chính, cấp đơn vị, loại đơn vị, loại đvhc, type_3, type_2, type_1, admin level?, admin_level?',
  validFrom: 'hiệu lực từ, ngày hiệu lực, từ ngày?', validTo: 'hiệu lực đến, ngày hết hiệu lực, đến ngày?',
  parent: 'mã đơn vị cấp trên, mã tỉnh, ma_tinh, trực thuộc, parent code, a04_tentinh?, thuộc tỉnh?, tỉnh?, province?',
  population: 'số dân, số nhân khẩu, nhân khẩu, dân số (người), quy mô dân số, a08_ds, pop?, inhabitants',
  households: 'số hộ dân, số hộ gia đình, hộ dân, tổng số hộ, hộ?', adults: 'dân số trưởng thành, người từ 15 tuổi, người từ 18 tuổi',
  areaKm2: 'diện tích tự nhiên~, diện tích~, dt~, a07_dt~, area~, shape_area?',
  successors: 'đơn vị hành chính mới, sáp nhập vào, merged into, đvhc mới', fibre: 'cáp quang, có quang, có internet cáp quang, fiber, has fiber',
  purpose: 'mục đích?, chức năng khu vực, loại vùng, loại?, quy định?',
  mastClass: 'loại cột ăng ten, loại cột anten, loại công trình?, phân loại cột, ký hiệu loại cột, mast type, tower class, loại?, tower type?',
  support: 'vị trí cột, vị trí đặt cột, vị trí lắp, nơi lắp đặt, loại vị trí, location type?, vị trí?',
  structure: 'kiểu cột ăng ten, kết cấu cột, kết cấu, dạng cột, kiểu kết cấu, tower structure, structure type',
  heightM: `chiều cao cột, chiều cao cột ăng ten, chiều cao cột anten, chiều cao thân cột, độ cao cột, chiều cao tối đa, chiều cao công trình cột,
    cao cột, height, tower height, mast height, pole height, tinggi~, độ cao?, cao~, h~, hcot~`,
  buildingHeightM: 'chiều cao công trình, chiều cao toà nhà, chiều cao công trình xây dựng, độ cao nhà, building h~',
  halfWidthM: 'nửa bề rộng cột, bán kính cột',
  groundLevelM: 'cao độ, cao độ nền, cao độ đất, độ cao mặt đất, độ cao địa hình, ground elevation, elevation?, cốt nền',
  capacityTenants: 'số doanh nghiệp dùng chung tối đa, khả năng dùng chung?, max tenants',
  tenants: 'doanh nghiệp dùng chung, đơn vị dùng chung, các doanh nghiệp dùng chung, nhà mạng dùng chung, shared operators, tenant',
  disguised: 'thân thiện môi trường?, camouflaged',
  address: 'địa chỉ lắp đặt, địa điểm lắp đặt, địa chỉ chi tiết, vị trí lắp đặt cột, alamat?, địa điểm?, location?',
  builtYear: 'năm lắp đặt, năm xd, năm đưa vào sử dụng, năm hoạt động, năm sử dụng, năm hoàn thành, built, construction year, year?',
  site: 'mã cột, mã vị trí, mã cột ăng ten, site id, site code, tower id',
  operator: `doanh nghiệp viễn thông, nhà mạng, tên doanh nghiệp, doanh nghiệp quản lý, đơn vị khai thác, nhà cung cấp, đơn vị sử dụng?,
    đơn vị quản lý?, mạng?, provider, carrier, company?`,
  technology: 'loại công nghệ, công nghệ mạng, thế hệ mạng, tech, rat, mạng di động?', bandMHz: 'tần số, băng tần số, băng tần phát, frequency, freq',
  radiusM: 'bán kính phủ sóng, bán kính vùng phủ, bán kính, vùng phủ?, coverage radius, cell radius, range~',
  azimuths: 'góc phương vị, azimuth, hướng ăng ten, hướng phát?', beamwidthDeg: 'góc mở, độ rộng búp, beam width, hpbw',
  eirpDbm: 'công suất phát xạ, công suất eirp', poleClass: 'loại cột, loại trụ, loại cột treo cáp, phân loại cột, pole type?, loại?',
  sector: 'lĩnh vực, loại hạ tầng?, ngành quản lý, loại cột theo ngành?', material: 'chất liệu, vật liệu cột, loại vật liệu',
  capacityCables: 'số cáp tối đa, khả năng treo', ownerSign: 'biển tên, có biển chủ sở hữu, biển báo chủ sở hữu', cabinets: 'tủ cáp, tủ cáp trên cột',
  hasPowerEquipment: 'thiết bị điện, có thiết bị điện lực, có máy biến áp, có tụ bù',
  street: 'tuyến đường, tên đường, đường, tuyến phố, phố, trên đường, street name, road name',
  role: 'cấp cáp, phân cấp mạng, loại tuyến cáp?, network level',
  placement: 'hình thức lắp đặt, phương thức lắp đặt, phương thức đi cáp, cách lắp đặt, treo ngầm, loại tuyến?, deployment?, loại?',
  fibres: `số sợi quang, dung lượng sợi, số fo, dung lượng cáp~, dung lượng~, fibreCount, fiberCount, fibre count, fiber count, core count, cores,
    fibers`,
  poles: 'danh sách cột, mã các cột, treo trên cột', duct: 'tuyến cống, mã cống, tuyến cống bể, trong cống',
  lowestM: 'độ cao thấp nhất, khoảng cách thấp nhất, độ võng thấp nhất?, lowest height', bundled: 'bó gọn, đã bó cáp, bó cáp',
  suspended: 'dây treo, có dây treo cáp', tagged: 'thẻ tên, gắn thẻ, có gắn thẻ', heightSign: 'biển báo độ cao, biển độ cao',
  ownerConsent: 'thoả thuận với chủ cột, có thoả thuận, đồng ý của chủ cột', spareCoilM: 'cáp dự phòng, chiều dài dự phòng',
  inUse: 'đang sử dụng, còn sử dụng, sử dụng?', permitUntil: 'thời hạn cho phép, ngày hết hạn, hạn giấy phép, giấy phép đến',
  ductClass: 'loại cống, loại công trình, loại hạ tầng ngầm, phân loại công trình ngầm, loại?', ways: 'tổng số ống, số lượng ống, số lỗ, số ống cáp',
  usedWays: 'số ống đã dùng, số ống đã sử dụng, ống đã sử dụng, số ống sử dụng', diameterMm: 'đường kính ống, phi, đk ống, diameter, d~',
  coverM: 'độ sâu chôn, độ sâu, chiều sâu, độ sâu chôn ống, burial depth, depth, cover',
  surface: 'loại mặt đường, vị trí đặt ống, vị trí tuyến?, kết cấu mặt?', shareable: 'khả năng dùng chung, cho thuê, có thể dùng chung',
  chamberClass: 'loại hầm, loại hố, loại bể cáp, loại hố ga, loại tủ, loại?', lidOwner: 'chữ trên nắp, ký hiệu nắp, tên nắp',
  size: 'kích thước bể, kích thước hầm, dài rộng sâu, dimension, dimensions',
  pointClass: 'loại điểm phục vụ, loại điểm cung cấp dịch vụ, phân loại điểm, loại?',
  landM2: 'diện tích khu đất, dt đất, diện tích sử dụng đất, land area, diện tích~', landUse: 'hình thức đất, hình thức sử dụng',
  floorM2: 'diện tích sàn sử dụng, diện tích xây dựng?, floor area, dt sàn',
  class: 'loại địa điểm, loại hình, phân nhóm, loại?, nhóm?, amenity?, type?',
  roadClass: 'cấp đường phố, phân cấp đường, loại đường, cấp kỹ thuật, road type, highway?, fclass?, loại?',
  widthM: 'chiều rộng, chiều rộng đường, bề rộng đường, rộng mặt đường, mặt cắt~, lộ giới, width, rộng~',
  hanging: 'cho phép treo cáp, quy định treo cáp', undergroundingYear: 'năm hạ ngầm, năm thực hiện ngầm hoá, lộ trình ngầm hoá?',
  voltageKv: 'cấp điện áp, voltage~, điện áp định mức, u~', bare: 'dây dẫn trần, không bọc',
  depthM: 'độ sâu chôn, chiều sâu, độ sâu đặt ống, burial depth, depth',
  start: 'ngày bắt đầu, ngày khởi công, khởi công, thời gian bắt đầu, start date, từ ngày',
  end: 'ngày kết thúc, ngày hoàn thành, hoàn thành, thời gian kết thúc, end date, đến ngày',
  contact: 'số điện thoại, điện thoại, người liên hệ, phone, đầu mối', category: 'loại sự cố, loại vi phạm, loại phản ánh, nội dung phản ánh?, loại?',
  reported: 'ngày phản ánh, ngày tiếp nhận, ngày ghi nhận, thời gian?, report date, date?',
  state: 'tình trạng xử lý, trạng thái xử lý, kết quả xử lý',
  photo: 'hình ảnh, link ảnh, ảnh hiện trường, image, picture, url?, image url, photo url',
}

/** Words whose sense depends on the kind: on a mast 'Tên xã' is not its own name. */
export const headingWordsOf: Partial<Record<Kind, Partial<Record<FieldName, string>>>> = {
  unit: {
    name: `tên đơn vị hành chính, tên đơn vị, tên đvhc, tên xã, tên phường, tên phường xã, tên huyện, tên tỉnh, name_3, name_2, name_1, a03_ten,
      ten_xa, ten_huyen, ten_tinh`,
    unitCode: `mã đơn vị hành chính, mã đvhc, mã xã, mã xã phường, mã phường, mã huyện, gso code, ward code, commune code, pcode?,
      cc_3?, cc_2?`,
  },
  site: {
    name: 'tên cột, tên vị trí, tên trạm, tên nhà trạm, site name, tower name, site?, trạm?',
    code: 'mã cột, mã vị trí, mã nhà trạm, site id, site code, tower id',
  },
  station: { name: 'tên trạm, tên nhà trạm, site name, station name, cell name', code: 'mã trạm, station id, station code' },
  pole: { name: 'tên cột, số cột', code: 'mã cột, số hiệu cột, ký hiệu cột, pole id, pole code' },
  cable: { name: 'tên tuyến, tên cáp, tên tuyến cáp, tuyến cáp, tuyến', code: 'mã tuyến, mã cáp, ký hiệu cáp, cable id' },
  duct: { name: 'tên tuyến, tên tuyến cống, tuyến', code: 'mã tuyến, mã cống, duct id' },
  chamber: { name: 'tên bể, tên hầm, tên hố, tên tủ', code: 'mã bể, mã hầm, mã hố, mã tủ, ký hiệu bể' },
  servicePoint: { name: 'tên điểm, tên điểm phục vụ, tên điểm giao dịch', code: 'mã điểm' },
  place: { name: 'tên địa điểm, tên trường, tên cơ sở, tên cơ quan, tên địa danh', code: 'mã địa điểm' },
  road: { name: 'tên đường, tên đường phố, tên tuyến đường, tên tuyến, tuyến đường, street name, road name', code: 'mã đường, số hiệu đường' },
  utility: { name: 'tên tuyến, tên đường dây, tuyến', code: 'mã tuyến, mã đường dây', sector: 'loại?, loại hạ tầng' },
  works: { name: 'tên dự án, dự án, công trình, nội dung thi công', code: 'mã dự án', owner: 'chủ đầu tư, đơn vị chủ đầu tư' },
  background: { name: 'số thửa, thửa số, số hiệu thửa, thửa, parcel number, parcel no' },
}

/** A field's own name that in this kind most often holds another field: registers of units call the unit's code `code`. */
export const likelyInstead: Partial<Record<Kind, Readonly<Record<string, FieldName>>>> = { unit: { code: 'unitCode' } }

/** Columns of running numbers and row ids: never a field. */
export const ignoredHeadings = 'stt, tt, số tt, số thứ tự, no, nr, field1, id, fid, gid, objectid, oid, index, ogc_fid, globalid, shape_leng'

/** Columns of coordinates; x and y alone do not say which is north. */
export const coordinateHeadings = {
  longitude: 'kinh độ, lon, lng, long, longitude, long_dd, lon_dd, lon_wgs84, kinh độ wgs84, kinh độ đông, toạ độ kinh độ, tọa độ kinh độ',
  latitude: 'vĩ độ, lat, latitude, lat_dd, lat_wgs84, vĩ độ wgs84, vĩ độ bắc, toạ độ vĩ độ, tọa độ vĩ độ',
  north: 'x (bắc), x north, x_north_m, northing, bắc, toạ độ bắc, north', east: 'y (đông), y east, y_east_m, easting, đông, toạ độ đông, east',
  x: 'x, toạ độ x, coord x, x coord, point_x, vn2000 x, x vn2000', y: 'y, toạ độ y, coord y, y coord, point_y, vn2000 y, y vn2000',
} as const
