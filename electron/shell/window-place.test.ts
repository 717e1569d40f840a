import { expect, it } from 'vitest'
import { placeFor } from './window-place'

const laptop = { x: 0, y: 0, width: 1366, height: 740 }
const beside = { x: 1366, y: -200, width: 1920, height: 1080 }
const size = { width: 1200, height: 700 }

it.each([
  ['no place kept', size, [laptop], size],
  ['as it was', { x: 40, y: 20, ...size }, [laptop], { x: 40, y: 20, ...size }],
  ['on the second display', { x: 1500, y: -100, ...size }, [laptop, beside], { x: 1500, y: -100, ...size }],
  ['a display that is gone', { x: 1500, y: -100, ...size }, [laptop], size],
  ['only an edge to be seen', { x: 1300, y: 20, ...size }, [laptop], size],
  ['above the upper edge', { x: 40, y: -60, ...size }, [laptop], size],
  ['larger than any display', { x: 0, y: 0, width: 3000, height: 2000 }, [laptop], { ...laptop }],
  ['no display known', { x: 40, y: 20, ...size }, [], { width: 720, height: 480 }],
])('%s', (_, kept, areas, place) => expect(placeFor(kept, areas)).toEqual(place))
