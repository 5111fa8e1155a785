"""What tests of the installer need: tiny wheels, the locked file that names them with hashes, a Python that lacks ssl."""

from __future__ import annotations

import base64
import hashlib
import sys
import zipfile
from pathlib import Path


def write_wheel(folder: Path, name: str, version: str = "1.0", code: str = "", padding: int = 0) -> Path:
    """Write a wheel with one module; return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}-{version}-py3-none-any.whl"
    info = f"{name}-{version}.dist-info"
    files = {
        f"{name}.py": code.encode() + b"\nNAME = __name__\n" + b"#" * padding,
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n".encode(),
        f"{info}/WHEEL": b"Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{file},sha256={_digest(data)},{len(data)}\n" for file, data in files.items())
    files[f"{info}/RECORD"] = f"{record}{info}/RECORD,,\n".encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as wheel:
        for file, data in files.items():
            wheel.writestr(file, data)
    return path


def write_lock(path: Path, wheels: list[Path]) -> Path:
    """Write the requirements, with hashes, that the wheels are."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = []
    for wheel in wheels:
        name, version = wheel.name.split("-")[:2]
        lines.append(f"{name}=={version} \\\n    --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}\n")
    path.write_text("".join(lines), encoding="utf-8")
    return path


def write_python_without_ssl(folder: Path) -> str:
    """Write a Python that answers ``-I -c CODE`` as one does whose ssl does not load; return its path."""
    path = folder / "python3"
    path.write_text(f"#!/bin/sh\nexec '{sys.executable}' -I -c \"import sys; sys.modules['_ssl'] = None\n$3\"\n")
    path.chmod(0o755)
    return str(path)


def _digest(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
