import type { ReminderWords } from './index.ts';

export const ar: ReminderWords = {
  greeting: 'مرحبًا {learner}،',
  'subject.open': 'متاح الآن: {title}',
  'subject.due': 'حان موعده: {title}',
  'subject.overdue': 'لم يُنجز بعد: {title}',
  'subject.lapsed': 'انتهت صلاحية شهادتك: {title}',
  'body.open': 'لقد أكملت «{course}». أصبحت مراجعة قصيرة متاحة لك: {title}.',
  'body.open.certificate': 'تنتهي صلاحية شهادتك في «{course}» قريبًا. يمكنك تجديدها ابتداءً من اليوم: {title}.',
  'body.due': 'حان موعد مراجعة قصيرة لـ«{course}»: {title}.',
  'body.due.certificate': 'حان موعد تجديد شهادتك في «{course}»: {title}.',
  'body.overdue': 'انقضى موعد مراجعة «{course}» ولم تُنجز بعد: {title}.',
  'body.lapsed': 'انتهت صلاحية شهادتك في «{course}». تصبح صالحة من جديد فور نجاحك: {title}.',
  'body.update': 'هناك جديد لمن أكملوا «{course}»: {title}.',
  why: 'لا تستغرق سوى دقائق قليلة. استرجاع ما تعلمته مع ملاحظات فورية هو ما يثبّته.',
  'why.certificate': 'يمكنك الاستعداد بالدورة وأداؤها متى توفر لك الوقت.',
  'why.update': 'لا تستغرق سوى دقائق قليلة.',
  due: 'يُرجى إكمالها في موعد أقصاه {due}.',
  link: 'ابدأ من هنا: {link}',
  'calendar.step': 'في هذا اليوم موعد {title}، وهي مراجعة لـ«{course}».',
  'calendar.update': 'في هذا اليوم يصدر {title}، وهو تحديث لـ«{course}».',
  'calendar.learner': '{learner}: في هذا اليوم موعد {title}، وهي مراجعة لـ«{course}».',
};
