import type { ReminderWords } from './index.ts';

export const es: ReminderWords = {
  greeting: 'Hola, {learner}:',
  'subject.open': 'Ya disponible: {title}',
  'subject.due': 'Es el momento: {title}',
  'subject.overdue': 'Pendiente: {title}',
  'subject.lapsed': 'Su certificado ha vencido: {title}',
  'body.open': 'Ha completado «{course}». Ya está disponible un breve repaso: {title}.',
  'body.open.certificate': 'Su certificado de «{course}» vence pronto. Puede renovarlo desde hoy: {title}.',
  'body.due': 'Es el momento de un breve repaso de «{course}»: {title}.',
  'body.due.certificate': 'Es el momento de renovar su certificado de «{course}»: {title}.',
  'body.overdue': 'El plazo del repaso de «{course}» ha pasado y sigue pendiente: {title}.',
  'body.lapsed':
    'Su certificado de «{course}» ha vencido. Para que vuelva a ser válido, apruebe esto: {title}.',
  'body.update': 'Hay novedades para quienes han completado «{course}»: {title}.',
  why: 'Lleva unos minutos. Recordar lo aprendido y saber enseguida si se acertó ayuda a que perdure.',
  'why.certificate': 'Puede prepararse con el curso y elegir el momento.',
  'why.update': 'Lleva unos minutos.',
  due: 'Hay tiempo hasta el {due}.',
  link: 'Empiece aquí: {link}',
  'calendar.step': 'Este día corresponde {title}, un repaso de «{course}».',
  'calendar.update': 'Este día se publica {title}, una actualización de «{course}».',
  'calendar.learner': '{learner}: este día corresponde {title}, un repaso de «{course}».',
  'slot.learner': '[NOMBRE]',
  'slot.link': '[ENLACE]',
  'slot.due': '[FECHA]',
};
