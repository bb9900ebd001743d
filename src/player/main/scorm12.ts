import { createScorm12 } from '../trackers/scorm12.ts';
import { start } from './start.ts';

void start(createScorm12);
