/** Builds the page of the kit into out/renderer/kit-page, where it is not there yet. */
export declare function ensureKitPage(checkout: string): Promise<void>
