#!/usr/bin/env python3
"""Start-up of the program and of a reader, beside /bin/true started the same way."""
import os
import tempfile

import measure


def main():
    with tempfile.NamedTemporaryFile(suffix=".json") as file:
        file.write(b'{"bomFormat":"CycloneDX","specVersion":"1.6","components":[]}')
        file.flush()
        bytes_ = os.open(file.name, os.O_RDONLY)

        def hand_over():
            os.dup2(bytes_, 3)

        reader = measure.times([str(measure.BUILD / "proofhouse-reader"), "read", "cyclonedx"], 200, warm=5, close_fds=False, preexec_fn=hand_over)
        baseline = measure.times(["/bin/true"], 200, warm=5, close_fds=False, preexec_fn=hand_over)
        version = measure.times([str(measure.PROGRAM), "--version"], 100, warm=5)
        plain = measure.times(["/bin/true"], 100, warm=5)
    measure.keep("startup", {"version": measure.brief(version), "true": measure.brief(plain), "reader": measure.brief(reader),
                             "true_with_descriptor": measure.brief(baseline)})


if __name__ == "__main__":
    main()
