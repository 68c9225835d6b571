#!/bin/sh
# 其他平台（Gitee Go、蓝盾等）：在“执行脚本”一步里运行。退出状态 0 放行，1 有问题，2 没能检查，后两种都不放行。
# BASE 是要合到的分支，平台没有给出时按 origin/main。
exec juece check . --ready-for 集体讨论 --require-review --changed-since "${BASE:-origin/main}" \
  --format text --format junit=juece-junit.xml --format html=案卷检查.html
