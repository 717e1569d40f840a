import type { FinishedFile } from './leak-check/check'
import { MEDIA_TYPES, type Rendered } from './render'
import { bundleFile } from './bundle/build'

/** Rendered files as the leak check reads them; `folder` ends with a slash. */
export const finishedFiles = (rendered: readonly Rendered[], folder = ''): readonly FinishedFile[] =>
  rendered.map(({ format, name, bytes, printedFrom }) => ({
    ...bundleFile(`${folder}${name}`, 'statement', MEDIA_TYPES[format], bytes),
    ...(printedFrom === undefined ? {} : { printedFrom }),
  }))
