import { type Greeting, greetPage, type Refusal } from '../channel/greeting.ts'

declare global {
  interface Window {
    /** Made by the script in the Frame's HTML, before the Frame's program is there. */
    greeting: Greeting | Refusal
  }
}

window.greeting = greetPage(window)
