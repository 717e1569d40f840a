import page from 'virtual:verify-page'

/** The page that checks a bundle on any computer, as one file without a request. */
export const VERIFY_PAGE: string = page
