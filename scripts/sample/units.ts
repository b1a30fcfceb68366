/** A unit of the old city: GSO code, name, centre, box in km (which shares out its new unit's area), the unit it became part of. */
export interface OldUnit {
  code: string
  name: string
  lat: number
  lng: number
  boxKm: readonly [number, number]
  into: string
  /** Tổ dân phố or thôn the sample cuts it into. */
  villages: number
  /** Known area, where the box is not needed. */
  km2?: number
  population?: number
  from?: string
}
const old = (
  code: string, name: string, lat: number, lng: number, boxKm: readonly [number, number], into: string, villages: number, more: Partial<OldUnit> = {},
): OldUnit => ({ code, name, lat, lng, boxKm, into, villages, ...more })

/** Xã An Phú was formed by NQ 1279 of 14/11/2024; the sample lets it start with the year 2025. */
export const oldUnits: readonly OldUnit[] = [
  old('21010', 'Phường Lê Hồng Phong', 15.1328, 108.8014, [2.8, 1.7], '21028', 9),
  old('21013', 'Phường Trần Phú', 15.1254, 108.7879, [2.0, 2.3], '21028', 11),
  old('21016', 'Phường Quảng Phú', 15.1133, 108.7801, [3.0, 3.7], '21028', 12),
  old('21019', 'Phường Nghĩa Chánh', 15.1163, 108.8164, [1.8, 3.8], '21025', 11),
  old('21022', 'Phường Trần Hưng Đạo', 15.1232, 108.8002, [1.5, 0.7], '21025', 5),
  old('21025', 'Phường Nguyễn Nghiêm', 15.1207, 108.8039, [1.6, 0.7], '21025', 6),
  old('21028', 'Phường Nghĩa Lộ', 15.1056, 108.7928, [2.2, 2.9], '21028', 10),
  old('21031', 'Phường Chánh Lộ', 15.1132, 108.805, [1.9, 2.7], '21025', 12),
  old('21034', 'Xã Nghĩa Dũng', 15.1298, 108.8473, [2.8, 4.4], '21034', 6),
  old('21037', 'Xã Nghĩa Dõng', 15.1153, 108.8329, [2.8, 3.5], '21034', 6),
  old('21172', 'Phường Trương Quang Trọng', 15.1507, 108.797, [3.9, 5.9], '21172', 14),
  old('21187', 'Xã Tịnh Hòa', 15.2136, 108.873, [6.9, 5.7], '21109', 9),
  old('21190', 'Xã Tịnh Kỳ', 15.2018, 108.9116, [3.9, 2.3], '21211', 4),
  old('21199', 'Xã Tịnh Thiện', 15.182, 108.8492, [4.5, 5.4], '21211', 6),
  old('21202', 'Xã Tịnh Ấn Đông', 15.1708, 108.8165, [3.4, 4.9], '21172', 6),
  old('21208', 'Xã Tịnh Châu', 15.1693, 108.8344, [3.5, 4.4], '21211', 5),
  old('21211', 'Xã Tịnh Khê', 15.1677, 108.8849, [5.0, 6.8], '21211', 9),
  old('21214', 'Xã Tịnh Long', 15.1499, 108.8641, [4.0, 3.1], '21211', 5),
  old('21223', 'Xã Tịnh Ấn Tây', 15.1626, 108.7809, [2.4, 5.5], '21172', 6),
  old('21232', 'Xã Tịnh An', 15.1417, 108.8284, [3.9, 3.9], '21172', 5),
  old('21256', 'Xã Nghĩa Hà', 15.1127, 108.873, [5.0, 5.1], '21034', 9),
  old('21262', 'Xã An Phú', 15.1297, 108.8937, [2.9, 5.8], '21034', 9, { km2: 7.69, population: 31306, from: '2025-01-01' }),
]

export interface NewUnit {
  code: string
  name: string
  km2: number
  population?: number
  urban?: boolean
}
export const newUnits: readonly NewUnit[] = [
  { code: '21025', name: 'Phường Cẩm Thành', km2: 7.93, population: 60996, urban: true },
  { code: '21028', name: 'Phường Nghĩa Lộ', km2: 17.07, population: 73556, urban: true },
  { code: '21172', name: 'Phường Trương Quang Trọng', km2: 34.65, population: 49308, urban: true },
  { code: '21211', name: 'Xã Tịnh Khê', km2: 46.05, population: 55919 },
  { code: '21034', name: 'Xã An Phú', km2: 34.7, population: 49051 },
  { code: '21109', name: 'Xã Đông Sơn', km2: 115.83, population: 56334 },
  { code: '21548', name: 'Đặc khu Lý Sơn', km2: 10.4 },
]

/** The area of the old city; what its other units leave is Xã Tịnh Hòa's. */
export const oldCityKm2 = 160.15
/** Parts of Đông Sơn that were never in the city: not units of the sample, only ground for its thôn. */
export const farParts = [
  { name: 'Bình Hiệp', lat: 15.232, lng: 108.811, villages: 7 },
  { name: 'Bình Thanh', lat: 15.262, lng: 108.828, villages: 8 },
  { name: 'Bình Tân Phú', lat: 15.273, lng: 108.871, villages: 9 },
  { name: 'Bình Châu', lat: 15.265, lng: 108.91, villages: 9 },
] as const
