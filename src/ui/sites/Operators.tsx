import { Switch } from '../controls/Switch'
import { useParts, useShown, useWords } from '../shown'

/** All stations of one operator, on or off. */
export function Operators() {
  const { t } = useWords()
  const { whatIf, tryOut } = useParts('whatIf', 'tryOut')
  const operators = useShown((state) => state.coverSettings?.operators)
  if (!operators?.length) return null
  const turn = (name: string, isOn: boolean) => tryOut({ offOperators: isOn ? whatIf.offOperators.filter((one) => one !== name) : [...whatIf.offOperators, name] })
  return (
    <section className="page" aria-labelledby="trying-operators">
      <h3 id="trying-operators">{t('trying.operators')}</h3>
      <div className="operator-switches">
        {operators.map((name) => <Switch key={name} isOn={!whatIf.offOperators.includes(name)} onChange={(isOn) => turn(name, isOn)}>{name}</Switch>)}
      </div>
    </section>
  )
}
