/**
 * What is said about a wrong `juece.yaml`, in both languages.
 */
import type { Language } from '../../../checks/index.ts';

const chinese = {
  syntax: (why: string) => `YAML 写法有误：${why}`,
  quote: '（以 * 或 ! 开头的写法要加引号）',
  notAMap: (keys: string) => `应为“键: 值”的形式，允许的键：${keys}`,
  unknownKey: (key: string, near: string | null, keys: string) =>
    `不认识的键“${key}”${near === null ? '' : `，是不是想写“${near}”？`}${near === null ? '，' : ''}允许的键：${keys}`,
  twice: (key: string, other: string) => `“${key}”写了两次（另一处写作“${other}”），请只留一处`,
  needsPath: (key: string) => `“${key}”应写一个相对于本文件的路径`,
  needsPaths: (key: string) => `“${key}”应写文件夹路径，一个或一列`,
  needsPatterns: (key: string) => `“${key}”应写要跳过的文件，一个或一列，写法同 .gitignore`,
  needsText: (key: string) => `“${key}”应写文字`,
  needsDay: (key: string, value: string) =>
    `“${key}”的值“${value}”不是日历上的一天，请写成 年-月-日，例如 2024-02-01`,
  needsChoice: (key: string, value: string, near: string | null, allowed: string) =>
    `“${key}”的值“${value}”不对，${near === null ? '' : `是不是想写“${near}”？`}可以是：${allowed}`,
  notRelative: (path: string) => `“${path}”不是相对路径；只从本机磁盘读取，不访问网络`,
  noFolder: (path: string) => `没有这个文件夹：${path}`,
  noFile: (path: string) => `没有这个文件：${path}`,
  circle: (path: string) => `“继承”绕成了圈：${path}`,
  listSeparator: '、',
};

type Texts = typeof chinese;

const english: Texts = {
  syntax: (why) => `not valid YAML: ${why}`,
  quote: ' (quote what begins with * or !)',
  notAMap: (keys) => `write “key: value” lines; keys: ${keys}`,
  unknownKey: (key, near, keys) =>
    `unknown key “${key}”${near === null ? '' : `; did you mean “${near}”?`}${near === null ? ';' : ''} keys: ${keys}`,
  twice: (key, other) => `“${key}” is given twice (also as “${other}”); keep one`,
  needsPath: (key) => `“${key}” takes one path relative to this file`,
  needsPaths: (key) => `“${key}” takes folder paths, one or a list`,
  needsPatterns: (key) => `“${key}” takes files to pass over, one or a list, as in .gitignore`,
  needsText: (key) => `“${key}” takes text`,
  needsDay: (key, value) =>
    `“${key}”: “${value}” is no day of the calendar; write YYYY-MM-DD, e.g. 2024-02-01`,
  needsChoice: (key, value, near, allowed) =>
    `“${key}” does not take “${value}”;${near === null ? '' : ` did you mean “${near}”?`} allowed: ${allowed}`,
  notRelative: (path) =>
    `“${path}” is no relative path; files are read from the disk only, never from a network`,
  noFolder: (path) => `no such folder: ${path}`,
  noFile: (path) => `no such file: ${path}`,
  circle: (path) => `“extends” goes in a circle: ${path}`,
  listSeparator: ', ',
};

export function settingsTexts(language: Language): Texts {
  return language === 'en' ? english : chinese;
}
