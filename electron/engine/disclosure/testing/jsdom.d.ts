/** The little of jsdom that tests of documents use; the package brings no types of its own. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(text: string, options?: { contentType: string })
    readonly window: { readonly document: Document }
  }
}
