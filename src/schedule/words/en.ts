/**
 * Reminders to learners, and what calendars say, in English. Slots: `{title}` the refresher, `{course}`, `{learner}`,
 * `{link}`, `{due}`. A line whose slot an LMS has nothing for is left out. Other languages have exactly these keys.
 */
export const en = {
  greeting: 'Hello {learner},',
  'subject.open': 'Now open: {title}',
  'subject.due': 'Due now: {title}',
  'subject.overdue': 'Still to do: {title}',
  'subject.lapsed': 'Your certificate has ended: {title}',
  'body.open': 'You have completed “{course}”. A short follow-up is open for you: {title}.',
  'body.open.certificate':
    'Your certificate for “{course}” ends soon. You can renew it from today on: {title}.',
  'body.due': 'A short follow-up to “{course}” is due: {title}.',
  'body.due.certificate': 'Your certificate for “{course}” must be renewed now: {title}.',
  'body.overdue': 'The follow-up to “{course}” was due and is still open: {title}.',
  'body.lapsed': 'Your certificate for “{course}” has ended. It is valid again as soon as you pass: {title}.',
  'body.update': 'There is news for those who have completed “{course}”: {title}.',
  why: 'It takes a few minutes. Recalling what you have learned, with feedback at once, is what makes it last.',
  'why.certificate': 'You can prepare with the course, and take it when you have time.',
  'why.update': 'It takes a few minutes.',
  due: 'Please complete it by {due}.',
  link: 'Start here: {link}',
  'calendar.step': '{title}, a refresher of “{course}”, is due on this day.',
  'calendar.update': '{title}, an update of “{course}”, is published on this day.',
  'calendar.learner': '{learner}: {title}, a refresher of “{course}”, is due on this day.',
  'slot.learner': '[NAME]',
  'slot.link': '[LINK]',
  'slot.due': '[DATE]',
};
