import * as jsdom from 'jsdom'

interface Jsdom {
  readonly JSDOM: new (
    text: string,
    options: { contentType: string },
  ) => { readonly window: { readonly document: Document } }
}

// The package brings no types of its own.
const { JSDOM } = jsdom as unknown as Jsdom

/** A page or an XML part as a document; nothing in it runs. */
export const documentOf = (text: string, contentType = 'text/html'): Document =>
  new JSDOM(text, { contentType }).window.document
