import type { FieldPath, FieldValues, PathValue, UseFormReturn } from 'react-hook-form'
import { useText } from '../kit/text'
import { SubjectChooser, type ChosenSubject } from './subject-chooser'

interface Props<Values extends FieldValues & ChosenSubject, Out> {
  readonly form: UseFormReturn<Values, unknown, Out>
  /** Name of the record that is chosen already. */
  readonly name: string | null
  readonly onChange?: () => void
}

/** What a record is about, as two fields of its form: kind and id, asked together and checked together. */
export function SubjectField<Values extends FieldValues & ChosenSubject, Out>({
  form,
  name,
  onChange,
}: Props<Values, Out>) {
  const t = useText()
  const { watch, setValue, formState } = form
  const typePath = 'subjectType' as FieldPath<Values>
  const idPath = 'subjectId' as FieldPath<Values>
  const value = { subjectType: watch(typePath), subjectId: watch(idPath) } as ChosenSubject
  const change = (subject: ChosenSubject) => {
    setValue(typePath, subject.subjectType as PathValue<Values, typeof typePath>, { shouldDirty: true })
    setValue(idPath, subject.subjectId as PathValue<Values, typeof idPath>, {
      shouldDirty: true,
      shouldValidate: formState.isSubmitted,
    })
    onChange?.()
  }
  return (
    <SubjectChooser
      value={value}
      name={name}
      error={formState.errors['subjectId'] === undefined ? null : t('kit:field.issue.subject-missing')}
      onChange={change}
    />
  )
}
