import { z } from 'zod'

/** The first import of the page: zod would probe `new Function`, which the page's own policy forbids. */
z.config({ jitless: true })
