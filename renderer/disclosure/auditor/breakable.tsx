import { Fragment } from 'react'

/** Keys of figures and paths of files, which may be broken after a point or a slash and not within a word. */
export function Breakable({ text }: { readonly text: string }) {
  return (
    <bdi>
      {text.split(/(?<=[./])/).map((part, at) => (
        <Fragment key={at}>
          {part}
          <wbr />
        </Fragment>
      ))}
    </bdi>
  )
}
