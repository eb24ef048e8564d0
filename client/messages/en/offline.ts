/** What stands in for a page while there is no internet. */
export const offline = {
  'offline.heading': 'You are offline',
  'offline.what':
    'This page is not kept in this browser. What you looked at before is: your list, and your badges.',
  'offline.home': 'Go to my badges',
  'offline.kept':
    'You are offline: this is as you saw it last. Searching, sorting and every change need the internet.',
}
