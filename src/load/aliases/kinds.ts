import type { Choice, Kind } from '../../model/schema'

/** Words of a file name that say which part of the ground is in it, where its objects say nothing. */
export const groundWords: Partial<Record<Choice<'backgroundClass'>, string>> = {
  building: 'công trình xây dựng, nhà ở, nhà cửa, nhà dân, toà nhà, building, buildings, house, houses',
  parcel: 'thửa, thửa đất, địa chính, parcel, parcels, cadastre, land plots',
  water: 'mặt nước, thuỷ hệ, thuỷ văn, sông suối, sông hồ, kênh mương, water, rivers, lakes',
  green: 'cây xanh', field: 'đất lúa', rail: 'đường sắt, railway, railways',
}

/** Words of a file name that say what is in it; a word under two kinds says "one of these". The longest match wins. */
export const fileWords: Record<Kind, string> = {
  unit: `ranh giới, ranh giới hành chính, địa giới, địa giới hành chính, địa phận, hành chính, đơn vị hành chính, đvhc, dvhc, phường xã, xã phường,
    cấp xã, cấp huyện, cấp tỉnh, tổ dân phố, phường, tỉnh thành, admin, admin boundary, boundary, boundaries, commune, communes, ward, wards,
    district, districts, province, provinces, village boundaries, unit, units, administrative units`,
  zone: `khu vực, khu vực quy định, vùng quy định, phân vùng, phân khu, zone, zones, zoning, khu vực hạ ngầm, khu vực ngầm hoá, khu công nghiệp,
    hành lang an toàn, khu vực cảnh quan`,
  site: `cột ăng ten, cột angten, cột anten, cột antena, cột antenna, trụ ăng ten, trụ anten, cột viễn thông thu phát sóng, cột thu phát sóng,
    cột phát sóng, cột BTS, trụ BTS, BTS, BTS tower, trạm BTS, BTS station, BTS stations, ăng ten, anten, antenna mast, antenna masts, mast, masts,
    tower, towers, cell tower, cell towers, site, sites, cell sites, vị trí cột ăng ten, vị trí trạm`,
  station: `trạm, trạm BTS, BTS station, BTS stations, trạm phát sóng, trạm thu phát sóng, trạm gốc, trạm viễn thông, trạm di động, trạm 5G,
    trạm 4G, station, stations, base station, base stations, nodeb, enodeb, gnodeb, vị trí trạm`,
  pole: `cột treo cáp, cột treo, trụ treo cáp, trụ điện, cột điện, cột điện lực, cột bê tông, trụ cáp, cột cáp, cột đèn, trụ đèn, cột chiếu sáng,
    trụ chiếu sáng, cột thông tin, cột hạ thế, cột trung thế, pole, poles, cable pole, cable poles, power pole, power poles, utility pole,
    utility poles, telecom poles, street light poles, lamp posts`,
  cable: `tuyến cáp, cáp treo, cáp ngầm, cáp quang, cáp viễn thông, tuyến cáp treo, tuyến cáp ngầm, tuyến cáp quang, tuyến truyền dẫn,
    cáp thông tin, cáp thuê bao, mạng cáp, cable, cables, cable lines, fibre, fiber, fibre cable, fiber cable, fibre cables, fiber cables, span,
    spans`,
  duct: `cống bể, cống bể cáp, cống cáp, tuyến cống bể, tuyến cống, ống cáp, tuyến ống cáp, hào kỹ thuật, tuynel, tuy nen, tuynen kỹ thuật,
    hạ tầng kỹ thuật ngầm, hạ tầng ngầm, công trình ngầm, duct, ducts, conduit, conduits, ductbank, duct bank`,
  chamber: `hầm cáp, hố cáp, bể cáp, hầm kéo cáp, bể kéo cáp, ga kéo cáp, hố ga cáp, hố ga viễn thông, nắp bể, tủ cáp, tủ phối quang, manhole,
    manholes, handhole, handholes, chamber, chambers, cabinet, cabinets`,
  servicePoint: `điểm phục vụ, điểm cung cấp dịch vụ, điểm cung cấp dịch vụ viễn thông, điểm cung cấp dịch vụ viễn thông công cộng,
    điểm dịch vụ viễn thông, điểm giao dịch, service point, service points, service centres`,
  place: `địa điểm, điểm dân cư, địa danh, trường học, bệnh viện, trạm y tế, cơ sở y tế, trụ sở, cơ quan, di tích, du lịch, khách sạn, nhà văn hoá,
    nhà máy, bến xe, nhà ga, nhà thờ, trạm xăng, cây xăng, bản làng, poi, pois, place, places, school, schools, hospital, hospitals,
    health stations, clinics, bus station, bus stations, railway stations, train stations, markets, hotels, monuments, villages, landmarks,
    điểm quan trắc, trạm quan trắc`,
  road: `tuyến đường, đường phố, giao thông, đường giao thông, mạng lưới đường, tim đường, quốc lộ, tỉnh lộ, road, roads, street, streets, highway,
    highways, road network, centreline, centerlines`,
  utility: `cấp nước, thoát nước, nước thải, ống nước, cống thoát nước, đường ống nước, chiếu sáng, lưới điện, đường dây, đường dây điện,
    đường điện, tuyến điện, cáp điện, cáp ngầm điện, điện lực, đường dây cao thế, hạ tầng kỹ thuật khác, khí đốt, trạm biến áp, trạm bơm, utility,
    utilities, power line, power lines, water supply, water pipes, water mains, drainage, sewer, sewers, sewerage, gas, gas pipes, lighting,
    street lighting, street lights`,
  works: 'thi công, công trình thi công, đào đường, works, road works, roadworks, construction works, announced works',
  incident: 'sự cố, sự việc, phản ánh, vi phạm, phá hoại, mất an toàn, incident, incidents, complaints, damage reports',
  background: `${Object.values(groundWords).join()}, nền bản đồ, landuse, land use, background`,
}

/** Single words that mean something else without marks or beside a stronger word: exact spelling, and only if nothing else speaks. */
export const weakFileWords: Partial<Record<Kind, string>> = {
  unit: 'xã, xa, huyện, huyen, quận, tỉnh, thôn, thon', site: 'cột, cot, trụ', station: 'cell, cells', pole: 'cột, cot, trụ, tru', cable: 'cáp, cap',
  duct: 'cống, ống, hào, duct', chamber: 'hầm, hố, bể, tủ', road: 'đường, duong, hẻm, kiệt', background: 'nhà, nha, hồ, sông, nền', zone: 'vùng, khu',
  place: 'trường, truong, chợ, cảng, chùa, thôn, thon, xóm', utility: 'điện, dien', works: 'construction',
}

/** Headings, beside the labels, that only one kind has: they say the kind and map to no field. */
export const kindHeadings: Partial<Record<Kind, string>> = {
  unit: `gid_0, gid_1, gid_2, gid_3, name_1, name_2, name_3, type_1, type_2, type_3, engtype_2, engtype_3, hasc_1, hasc_2, hasc_3, a01_tinh, a02_xa,
    a03_ten, a04_tentinh, a05_truocsn, a06_trungtamhc, adm1_pcode, adm2_pcode, adm3_pcode, adm1_en, adm2_en, adm3_en, mã đvhc, tên đvhc,
    trung tâm hành chính`,
  road: 'highway, maxspeed, lanes, oneway, lộ giới, số làn xe, loại mặt đường, cấp kỹ thuật đường',
  background: 'building, building_levels, osm_way_id, số tờ, số thửa, tờ bản đồ, loại đất, mục đích sử dụng đất',
  station: 'cell id, cellid, enodeb id, lac, tac, pci, ci, tilt, downtilt, số máy phát, công suất phát',
  site: 'số giấy chứng nhận kiểm định, số gcn kiểm định, số ăng ten, giới hạn an toàn',
}
