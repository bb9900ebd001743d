import type { QuestionWords } from '../scales.ts';

/** True, false and the named scales, in Arabic; worded so that they fit whoever answers. */
export const ar: QuestionWords = {
  trueFalse: ['صواب', 'خطأ'],
  scales: {
    agreement: ['لا أوافق بشدة', 'لا أوافق', 'لا أوافق ولا أعارض', 'أوافق', 'أوافق بشدة'],
    satisfaction: ['غير مُرضٍ إطلاقًا', 'غير مُرضٍ', 'لا مُرضٍ ولا غير مُرضٍ', 'مُرضٍ', 'مُرضٍ جدًا'],
    frequency: ['أبدًا', 'نادرًا', 'أحيانًا', 'كثيرًا', 'دائمًا'],
    confidence: ['لا ثقة إطلاقًا', 'ثقة قليلة', 'ثقة متوسطة', 'ثقة', 'ثقة كبيرة'],
    usefulness: ['غير مفيد', 'مفيد قليلًا', 'مفيد إلى حد ما', 'مفيد', 'مفيد جدًا'],
  },
};
