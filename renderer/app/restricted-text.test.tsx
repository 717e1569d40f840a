// @vitest-environment jsdom
import { cleanup, createEvent, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBridge, refuse, renderScreen, type Answers } from '../kit/testing/screen'
import { useNoticeStore } from './notices'
import { RestrictedText } from './restricted-text'

const GRIEVANCE = '01a20c91-d2c8-7e28-98f7-6ec21c794c2d'

function Desk() {
  return (
    <main>
      <p>Open words</p>
      <RestrictedText part="grievance" recordId={GRIEVANCE}>
        <p>Call her brother</p>
        <textarea aria-label="Account" defaultValue="He took our papers" />
        <img alt="A page" />
      </RestrictedText>
      <p>Words after it</p>
    </main>
  )
}

/** What reached the clipboard: events of copying that nobody stopped. */
const copied: string[] = []
const draw = (answers: Answers) => renderScreen(<Desk />, { answers, bridge: fakeBridge({}) })
type Drawn = ReturnType<typeof draw>
const told = ({ engine }: Drawn) =>
  engine.calls.filter(({ name }) => name.startsWith('trail.')).map(({ input }) => input)

/** As the browser does it: the event first, then the clipboard unless somebody stopped that. */
function press(way: 'copy' | 'cut', target: Element): void {
  const event = createEvent[way](target)
  fireEvent(target, event)
  if (!event.defaultPrevented) copied.push(way)
}

const mark = (from: string, to = from): Element => {
  const [first, last] = [screen.getByText(from), screen.getByText(to)]
  const range = document.createRange()
  range.setStart(first.firstChild ?? first, 0)
  range.setEnd(last.firstChild ?? last, 4)
  document.getSelection()?.removeAllRanges()
  document.getSelection()?.addRange(range)
  return first
}

const markInField = (): HTMLTextAreaElement => {
  const field = screen.getByLabelText<HTMLTextAreaElement>('Account')
  document.getSelection()?.removeAllRanges()
  field.setSelectionRange(0, 7)
  return field
}

beforeEach(() => {
  copied.length = 0
  useNoticeStore.setState({ notices: [] })
  Reflect.set(document, 'execCommand', (way: 'copy' | 'cut') => {
    press(way, document.activeElement ?? document.body)
  })
})
afterEach(() => {
  cleanup()
  Reflect.deleteProperty(document, 'execCommand')
})

const answering = () => {
  const tell = vi.fn(() => {
    expect(copied).toEqual([])
    return { told: true }
  })
  return draw({ 'trail.tell-text': tell })
}

describe('text of a restricted part', () => {
  it.each([
    ['marked on the page', () => mark('Call her brother')],
    ['marked from before it into it', () => mark('Open words', 'Call her brother')],
    ['marked across it', () => mark('Open words', 'Words after it')],
  ])('is told before it is copied, by part and record, not by what it says: %s', async (_, marked) => {
    const drawn = answering()
    await screen.findByText('Open words')
    press('copy', marked())
    expect(copied).toEqual([])
    await waitFor(() => expect(copied).toEqual(['copy']))
    expect(told(drawn)).toEqual([{ part: 'grievance', recordId: GRIEVANCE }])
  })

  it.each(['copy', 'cut'] as const)('is told out of a field as well, by %s', async way => {
    const drawn = answering()
    await screen.findByText('Open words')
    const field = markInField()
    field.focus()
    press(way, field)
    expect(copied).toEqual([])
    await waitFor(() => expect(copied).toEqual([way]))
    expect(told(drawn)).toEqual([{ part: 'grievance', recordId: GRIEVANCE }])
  })

  it('stays where it is when the history can’t be written', async () => {
    draw({ 'trail.tell-text': () => refuse({ code: 'disk-full' }) })
    await screen.findByText('Open words')
    press('copy', mark('Call her brother'))
    await waitFor(() => expect(useNoticeStore.getState().notices).toHaveLength(1))
    expect(copied).toEqual([])
  })

  it('of a copy that is only looked at is copied, and the person hears that no history tells it', async () => {
    draw({ 'trail.tell-text': () => ({ told: false }) })
    await screen.findByText('Open words')
    press('copy', mark('Call her brother'))
    await waitFor(() => expect(useNoticeStore.getState().notices[0]?.text).toMatch(/only looked at/))
    expect(copied).toEqual(['copy'])
  })

  it.each([
    ['nothing is', () => document.getSelection()?.removeAllRanges()],
    ['something else is', () => mark('Open words')],
  ])(
    'that is no longer marked when it may be copied is not, and the person hears so: %s',
    async (_, then) => {
      draw({ 'trail.tell-text': () => ({ told: true }) })
      await screen.findByText('Open words')
      press('copy', mark('Call her brother'))
      then()
      await waitFor(() => expect(useNoticeStore.getState().notices[0]?.text).toMatch(/^Nothing was copied/))
      expect(copied).toEqual([])
    },
  )

  it.each([
    ['its words', () => mark('Call her brother')],
    ['words of a field', markInField],
    ['a picture', () => screen.getByAltText('A page')],
    ['words beside it with some of it', () => mark('Open words', 'Call her brother')],
  ])('is not dragged out: %s', async (_, marked) => {
    const drawn = answering()
    await screen.findByText('Open words')
    const target = marked()
    const event = createEvent.dragStart(target)
    fireEvent(target, event)
    expect(event.defaultPrevented).toBe(true)
    expect(told(drawn)).toEqual([])
  })
})

describe('all other text', () => {
  it('is copied and dragged without a word in the history', async () => {
    const drawn = answering()
    await screen.findByText('Open words')
    const target = mark('Open words')
    press('copy', target)
    const drag = createEvent.dragStart(target)
    fireEvent(target, drag)
    expect(copied).toEqual(['copy'])
    expect(drag.defaultPrevented).toBe(false)
    expect(told(drawn)).toEqual([])
  })

  it('marked up to the border of a restricted part takes nothing of it', async () => {
    const drawn = answering()
    const open = await screen.findByText('Open words')
    const range = document.createRange()
    range.setStart(open.firstChild ?? open, 0)
    range.setEnd(screen.getByText('Call her brother'), 0)
    document.getSelection()?.removeAllRanges()
    document.getSelection()?.addRange(range)
    press('copy', open)
    expect(copied).toEqual(['copy'])
    expect(told(drawn)).toEqual([])
  })

  it('nothing marked in a restricted field is no copy', async () => {
    const drawn = answering()
    await screen.findByText('Open words')
    const field = screen.getByLabelText<HTMLTextAreaElement>('Account')
    field.setSelectionRange(3, 3)
    press('copy', field)
    expect(told(drawn)).toEqual([])
  })
})
