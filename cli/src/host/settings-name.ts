/** What the settings file of a document repository is called. */
export const settingsName = 'juece.yaml';
