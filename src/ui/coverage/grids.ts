import { useState } from 'react'
import type { Phrase } from '../../model/change'
import { pickFile } from '../pick'
import { useParts, useShown, useWords } from '../shown'

/** A grid of people comes as a table of places or as cells. */
const readableGrids = '.csv,.txt,.geojson,.json'

/** Bringing a grid of people and taking it away; what is wrong with a file is told where it was asked for. */
export function useGrid() {
  const { t } = useWords()
  const { bringPeopleGrid, dropPeopleGrid } = useParts('bringPeopleGrid', 'dropPeopleGrid')
  const isReadOnly = useShown(({ status }) => status?.project.isReadOnly ?? false)
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Phrase | null>(null)
  const during = async (work: Promise<Phrase | null | void>) => {
    setBusy(true)
    setTrouble(null)
    try {
      setTrouble((await work) ?? null)
    } finally {
      setBusy(false)
    }
  }
  return {
    isBusy, trouble: trouble && t(trouble.key, trouble.values), disabled: isReadOnly && t('command.onlyLook'),
    bring: () => pickFile(readableGrids, (file) => void during(bringPeopleGrid(file))), drop: () => void during(dropPeopleGrid()),
  }
}
