//! Photo containers: inspect, clean losslessly, verify, decode, cover, encode.
