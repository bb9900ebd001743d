import type { NoticeWords } from './words.ts';

export const es: NoticeWords = {
  heading: 'Dejen de usar la versión {version} de «{title}»',
  lead: '{agency} recibió la versión {version} del curso «{title}» con la licencia {number}. Retiramos esta versión.',
  reason: 'Motivo',
  whatToDo: 'Qué hacer',
  stopUntil: 'Que nadie empiece el curso hasta que la versión {version} esté en su lugar.',
  haveIt:
    'Recibieron la versión {version} el {date}. Si ya está en su plataforma, no tienen que hacer nada más.',
  willGet: 'La versión {version} llegará con su próxima entrega.',
  importOver:
    'Impórtenla sobre la versión anterior, como explica la hoja de la entrega. No creen un segundo curso.',
  stop: 'Oculten el curso en su plataforma, o retiren su asignación, para que nadie lo empiece.',
  keep: 'No eliminen el curso de su plataforma: muchas plataformas eliminan con él los resultados.',
  learners: 'Lo que las personas ya completaron queda registrado.',
  files: 'Los paquetes de los que se trata',
  deliveredOn: 'Entregados el {date}',
  questions: 'Preguntas: {name}, {email}',
  dated: 'Aviso del {date}',
};
