"""Runs a command on a terminal of its own and types answers: typed.py FOLDER ANSWERS COMMAND…

ANSWERS is a JSON list of [text to wait for, keys to type]. Prints what stood on the terminal; ends with the command's code.
"""

import json
import os
import pty
import select
import signal
import sys
import time

folder, answers, command = sys.argv[1], json.loads(sys.argv[2]), sys.argv[3:]
child, terminal = pty.fork()
if child == 0:
    os.chdir(folder)
    os.execv(command[0], command)

shown = b""
seen = 0
until = time.monotonic() + 60
while time.monotonic() < until:
    if select.select([terminal], [], [], 0.1)[0]:
        try:
            read = os.read(terminal, 65536)
        except OSError:
            break
        if not read:
            break
        shown += read
        # A prompt library asks the terminal where its cursor is.
        if read.endswith(b"\x1b[6n"):
            os.write(terminal, b"\x1b[1;1R")
    if answers and answers[0][0].encode() in shown[seen:]:
        seen = len(shown)
        time.sleep(0.2)
        os.write(terminal, answers.pop(0)[1].encode())
else:
    os.kill(child, signal.SIGKILL)
_, status = os.waitpid(child, 0)
sys.stdout.buffer.write(shown)
sys.exit(os.waitstatus_to_exitcode(status) if not answers else 99)
