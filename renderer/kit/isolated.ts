/**
 * A text that runs as its own words do, inside a drawing or a sentence that runs the other way: in Arabic, "27 November" else came
 * out with its day on the wrong side (U+2068 first strong isolate … U+2069).
 */
export const isolated = (text: string): string => `\u2068${text}\u2069`

/** A text without these marks. */
export const bare = (text: string): string => text.replace(/[\u2068\u2069]/g, '')
