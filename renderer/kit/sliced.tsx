import type { ReactNode } from 'react'
import { Coming } from './coming'
import { useSliced } from './use-sliced'

/** A large part of a page, whose first drawing comes in slices; with a key it is the first again when the key is another. */
export function Sliced({ children }: { readonly children: () => ReactNode }) {
  return useSliced() ? <>{children()}</> : <Coming />
}
