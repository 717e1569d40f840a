import { JSDOM } from 'jsdom'

/** A page or an XML part as a document; nothing in it runs. */
export const documentOf = (text: string, contentType = 'text/html'): Document =>
  new JSDOM(text, { contentType }).window.document
