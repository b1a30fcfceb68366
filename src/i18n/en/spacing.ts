import type { Words } from '..'

export const spacing: Pick<Words, 'spacing'> = {
  spacing: {
    preset: {
      auto: 'As the province of the data has it',
      haiDuong: 'Hải Dương',
      bacNinh: 'Bắc Ninh',
      haNoi: 'Hà Nội',
      quangNam: 'Quảng Nam',
    },
    note: {
      empty: '{n} masts without stations and without a named operator are not counted as locations.',
      tenants: '{n} locations count as shared by the operators named at the mast, though the data do not have all of their stations.',
      unnamed: '{n} stations name no operator: they count as stations, but make no location a shared one.',
      outside: '{n} locations lie in no ward or commune in force: they are in the total only.',
      chains: '{n} locations are a chain of masts and stations: its ends may be more than {m} m apart.',
      lost: '{n} stations name no mast and have no place on the map, so they are not counted.',
      noPhase: '{n} masts and stations are planned, to be removed or to be moved without a year: later years count them as they are now.',
      noTarget: '{n} stations are to move to a mast the data do not have: they are counted where they are.',
      noBuilt: '{n} stations name no year of building: they are counted as having always been there.',
    },
  },
}
