/** The law's days are counted in China, wherever the machine stands. */

/** Eight hours ahead the whole year. The calendars of Intl would take 10 ms to load. */
const ahead = 8 * 60 * 60 * 1000;

/** Today there (ISO). */
export const todayInChina = (now = Date.now()): string => new Date(now + ahead).toISOString().slice(0, 10);
