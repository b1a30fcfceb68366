import { choices, type Choice as Chosen } from '../../../model/schema'
import { Choice } from '../../controls/Choice'
import { useParts, useShown, useWords } from '../../shown'
import { NumberField } from '../../sites/NumberField'
import { Answering, Take } from './Answering'
import { Places } from './Places'

/** Somebody wants a mast: for whom, and where. */
export function Mast() {
  const { t } = useWords()
  const { mastWish: { operator, technology, radiusM, heightM }, mastAnswer, wishMast } = useParts('mastWish', 'mastAnswer', 'wishMast')
  const operators = useShown(({ shareSettings }) => shareSettings?.operators)
  const needsOperator = useShown(({ wishAt }) => wishAt !== null && operator === '')
  const names = [...new Set([...(operators ?? []), ...(operator ? [operator] : [])])]
  return (
    <>
      <div className="page">
        {mastAnswer === null && <p className="caption">{t('requesting.mast.intro')}</p>}
        <div className="pair">
          <Choice
            label={t('requesting.mast.operator')} isRequired placeholder={t('requesting.mast.operatorNone')} value={operator} options={names.map((value) => ({ value, word: value }))}
            {...(operators?.length === 0 && { hint: t('requesting.mast.noOperators') })} {...(needsOperator && { error: t('requesting.mast.needsOperator') })} onChange={(value) => wishMast({ operator: value })}
          />
          <Choice<Chosen<'technology'>>
            label={t('requesting.mast.technology')} value={technology} options={choices.technology.map((value) => ({ value, word: t(`choice.technology.${value}`) }))} onChange={(value) => wishMast({ technology: value })}
          />
          <NumberField label={t('requesting.mast.radius')} unit={t('unit.m')} value={radiusM} min={10} max={60_000} nothing={t('requesting.mast.radiusNone')} onChange={(value) => wishMast({ radiusM: value })} />
          <NumberField label={t('requesting.mast.height')} unit={t('unit.m')} value={heightM} min={1} max={400} nothing={t('requesting.mast.heightNone')} onChange={(value) => wishMast({ heightM: value })} />
        </div>
        <Take what="mast" word={t('requesting.point')} icon="pin" />
      </div>
      <Answering answer={mastAnswer}>{mastAnswer && <Places answer={mastAnswer} />}</Answering>
    </>
  )
}
